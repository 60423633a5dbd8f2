// SIREN, SIRET and VAT number of one firm say the same SIREN: what can be derived is proposed, a contradiction is told.
import type { FieldProblem } from '../../kit/problem.ts'
import { frenchVatOf, sirenOfVat } from './french-vat.ts'
import { showSiren } from './show-numbers.ts'
import { sirenOfSiret } from './siren.ts'

/** In their normal forms; '' where there is none. */
export interface Registration {
  readonly siren: string
  readonly siret: string
  readonly vatNumber: string
}

export const unregistered: Registration = { siren: '', siret: '', vatNumber: '' }

export const registrationFields = ['siren', 'siret', 'vatNumber'] as const
type RegistrationField = (typeof registrationFields)[number]

interface Saying {
  readonly field: RegistrationField
  readonly siren: string
}

function sayings({ siren, siret, vatNumber }: Registration): Saying[] {
  const all: Saying[] = [
    { field: 'siren', siren },
    { field: 'siret', siren: sirenOfSiret(siret) },
    { field: 'vatNumber', siren: sirenOfVat(vatNumber) },
  ]
  return all.filter((one) => one.siren !== '')
}

/** The SIREN that any of the three says; '' when none does. */
export function sirenKnownBy(registration: Registration): string {
  return sayings(registration)[0]?.siren ?? ''
}

/** At each number that was changed and says another SIREN than those that stood, or than the first. */
export function registrationConflicts(
  registration: Registration,
  changed: ReadonlySet<string>,
): FieldProblem[] {
  const said = sayings(registration)
  if (!registrationFields.some((field) => changed.has(field))) return []
  const base = said.find(({ field }) => !changed.has(field)) ?? said[0]
  if (!base) return []
  return said
    .filter(({ siren }) => siren !== base.siren)
    .map(({ field }) => ({
      pointer: `/${field}`,
      code: 'other-siren',
      params: { siren: showSiren(base.siren), from: base.field },
    }))
}

/** `proposedNumbers({ siren: '303265045', siret: '', vatNumber: '' })` is `{ vatNumber: 'FR40303265045' }`. */
export function proposedNumbers(registration: Registration): Partial<Record<'siren' | 'vatNumber', string>> {
  const siren = sirenKnownBy(registration)
  if (siren === '') return {}
  return {
    ...(registration.siren === '' ? { siren } : {}),
    ...(registration.vatNumber === '' ? { vatNumber: frenchVatOf(siren) } : {}),
  }
}
