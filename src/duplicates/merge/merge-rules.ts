// How each field of two records becomes one: a row of data a field, so that none can be forgotten.

/** Takes one record's value: the original's, or the one that the reader chooses; what is empty is filled. */
export interface Choose {
  readonly rule: 'choose'
  /** Points at a record of the same kind, which must not be one of those that are merged. */
  readonly ofOwnKind?: true
  /** A text that must agree with what another field, of rule `choose`, becomes: a SIRET with its SIREN. */
  readonly beside?: Beside
}

export interface Beside {
  readonly field: string
  readonly goes: (value: string, other: string) => boolean
}

/** Holds several: the original's, then what the others add. */
export interface Unite<Element> {
  readonly rule: 'unite'
  /** The normal form: elements that agree in it are one. */
  key(element: Element): string
  /** Of two that differ in it, whether they are one all the same: one of them says less. */
  same?(mine: Element, theirs: Element): boolean
  /** What the original's element takes over from the same one elsewhere. */
  join?(mine: Element, theirs: Element): Element
  /** At most one element may be the main one. */
  alone?: keyof Element & string
}

/** An opt-out of any record is one of the result; nobody may choose otherwise. */
export interface Strictest {
  readonly rule: 'strictest'
}

/** Texts that are kept one after the other. */
export interface Join<T> {
  readonly rule: 'join'
  join(mine: T, theirs: T): T
}

/** Follows from the values; there is nothing to choose. */
export interface Derived<T> {
  readonly rule: 'derived'
  derive(values: readonly T[]): T
}

/** Is one fact with another field, and comes from the same record: why a lead was lost, with its status. */
export interface Follow {
  readonly rule: 'follow'
  /** Of rule `choose`. */
  readonly field: string
}

export type MergeRule<T> = [T] extends [readonly (infer Element)[]]
  ? Unite<Element> | Derived<T>
  : Choose | Join<T> | Derived<T> | Follow | ([T] extends [boolean] ? Strictest : never)

/** `satisfies MergeRules<ContactValues>`: a new field does not compile before it has a rule. */
export type MergeRules<V> = { readonly [K in keyof V]-?: MergeRule<V[K]> }

/** By field: the id of the record whose value is taken, or `all` where a field holds several. */
export type Choices = Readonly<Record<string, number | 'all'>>
