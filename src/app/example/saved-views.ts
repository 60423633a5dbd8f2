// The views that everybody finds in the example, in the form in which lists keep them.
import type { NewSavedView } from '../../organisation/saved-views/contract.ts'
import type { IdOf } from './drafts.ts'

export function savedViews(idOf: IdOf): NewSavedView[] {
  const shared = (subject: string, name: string, filter: object, rest: object = {}): NewSavedView => ({
    subject,
    name,
    shared: true,
    content: { filter, ...rest },
  })
  const owners = ['Camille Roux', 'Hugo Blanc'].map((name) => idOf('user', name))
  return [
    shared('contacts', 'Grands comptes', {
      and: [
        { field: 'teamId', op: 'in', value: [idOf('team', 'Grands comptes')] },
        { field: 'ownerId', op: 'in', value: owners },
      ],
    }),
    shared('contacts', 'Décideurs', { field: 'roleIds', op: 'in', value: [idOf('role', 'Décideur')] }),
    shared('contacts', 'Salon Lyon 2026', { field: 'tags', op: 'in', value: ['Salon Lyon 2026'] }),
    shared(
      'partners',
      'Fournisseurs par ville',
      { field: 'supplier', op: 'eq', value: true },
      { group: 'city' },
    ),
  ]
}
