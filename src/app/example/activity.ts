// What happened with the people of the example address book, and what is to be done, told from today.
import type { ActivityChange } from '../../activity/activity.ts'
import type { OnRecords } from '../../activity/activity-queries.ts'
import { hasDetail, type ActivityKind } from '../../activity/kinds.ts'
import type { IdOf } from './drafts.ts'
import { readTable } from './table.ts'

const columns = ['kind', 'contact', 'partner', 'lead', 'days', 'hour', 'detail', 'title', 'text'] as const

export type ActivityLine = Readonly<Record<(typeof columns)[number], string>>

/** Days from today, those to come above nought. Detail: in or out, minutes. */
export const activity: readonly ActivityLine[] = readTable(
  columns,
  `
task    | Michel Léa        | Apollo             |                 | -2  |       |         | Envoyer le devis des caisses palettes        | Avec la variante en carton recyclé.
task    | Garnier Luc       | Apollo             |                 | 0   |       |         | Relancer la facture de septembre             |
task    |                   | Boréal Énergie     |                 | 0   |       |         | Préparer le point trimestriel                | Volumes livrés, litiges, hausse du carton.
task    | Martinez Inès     | Boréal Énergie     |                 | 3   |       |         | Rappeler pour la date de livraison           |
task    |                   |                    | Perrin Gaëlle   | 1   |       |         | Appeler : rencontrée au salon de Lyon        |
task    | Masson Hugo       |                    |                 |     |       |         | Lui envoyer le nouveau catalogue             |
call    | Michel Léa        | Apollo             |                 | -1  | 10:20 | in 12   |                                              | Attend le devis avant le comité d’achat du 2. Préfère un e-mail le matin.
meeting | Michel Léa        | Apollo             |                 | -9  | 14:00 | 60      | Visite de l’entrepôt de Gennevilliers        | Avec Luc Garnier. 1 200 caisses par mois, deux quais, accès difficile le lundi.
email   | Michel Léa        |                    |                 | -12 | 09:05 | out     | Proposition de calendrier                    | Trois dates pour la visite ; elle choisit le mardi.
note    | Michel Léa        |                    |                 | -40 | 16:30 |         |                                              | Renouvelle ses contrats d’emballage en octobre.
call    | Garnier Luc       | Apollo             |                 | -6  | 11:45 | out 8   |                                              | Facture de septembre : en attente de validation chez eux.
note    |                   | Apollo             |                 | -30 | 09:40 |         |                                              | Rachat par Apollo Group annoncé pour le printemps : voir qui décidera des achats.
email   | Martinez Inès     | Boréal Énergie     |                 | -4  | 17:10 | in      | Livraison du lot 3                           | Demande si la livraison peut glisser d’une semaine.
meeting | Lemoine Étienne   | Boréal Énergie     |                 | 6   | 09:30 | 45      | Point trimestriel                            | À Nantes, chez eux.
call    | Masson Hugo       | Atelier Kermadec   |                 | -15 | 15:20 | out 20  |                                              | Cherche des tubes pour plans A0. Budget après l’été.
note    |                   |                    | Perrin Gaëlle   | -3  | 18:00 |         |                                              | Passée au stand avec sa responsable de production ; repart avec deux échantillons.
call    |                   |                    | Lacroix Bruno   | -2  | 08:50 | out     |                                              | Pas de réponse, message laissé.
email   |                   |                    | Steiner Ursula  | -5  | 10:00 | in      | Anfrage Faltschachteln                       | Demande un prix pour 20 000 pièces, livrées à Zürich.
`,
)

export interface ActivityDraft {
  readonly kind: ActivityKind
  readonly on: OnRecords
  readonly details: ActivityChange
}

/** `ownerId`: whose the tasks are. */
export function activityDraft(line: ActivityLine, idOf: IdOf, ownerId: number, now: Date): ActivityDraft {
  const kind = line.kind as ActivityKind
  const idNamed = (record: 'contact' | 'partner' | 'lead') =>
    line[record] === '' ? null : idOf(record, line[record])
  const on = { contactId: idNamed('contact'), partnerId: idNamed('partner'), leadId: idNamed('lead') }
  const { title, text } = line
  if (kind === 'task') return { kind, on, details: { title, text, dueOn: dayOf(line, now), ownerId } }
  const minutes = /\d+/.exec(line.detail)?.[0]
  const direction = /in|out/.exec(line.detail)?.[0] as 'in' | 'out' | undefined
  const details = {
    text,
    at: momentOf(line, now).toISOString(),
    ...(hasDetail(kind, 'title') ? { title } : {}),
    ...(minutes ? { duration: Number(minutes) } : {}),
    ...(direction ? { direction } : {}),
  }
  return { kind, on, details }
}

function dayOf(line: ActivityLine, now: Date): string | null {
  if (line.days === '') return null
  const day = momentOf(line, now)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

function momentOf({ days, hour }: ActivityLine, now: Date): Date {
  const [hours = 12, minutes = 0] = hour === '' ? [] : hour.split(':').map(Number)
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + Number(days), hours, minutes)
}
