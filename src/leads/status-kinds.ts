// What a status means, whatever it is called: still open, closed, lost for a reason, or converted.
export const statusKinds = ['open', 'closed', 'lost', 'converted'] as const
export type StatusKind = (typeof statusKinds)[number]

export interface KnownStatus {
  readonly id: number
  readonly kind: StatusKind
  readonly archived: boolean
}
