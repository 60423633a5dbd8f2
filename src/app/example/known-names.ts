// The ids that the example's names were given while it was written down.
import type { IdOf, NamedKind } from './drafts.ts'

export class KnownNames {
  readonly #ids = new Map<string, number>()

  /** Of namesakes, the first one is meant. */
  learn(kind: NamedKind, names: readonly string[], ids: readonly number[]): void {
    names.forEach((name, index) => {
      const key = `${kind} ${name}`
      const id = ids[index]
      if (id !== undefined && !this.#ids.has(key)) this.#ids.set(key, id)
    })
  }

  readonly idOf: IdOf = (kind, name) => {
    const id = this.#ids.get(`${kind} ${name}`)
    if (id === undefined) throw new Error(`the example knows no ${kind} named ${name}`)
    return id
  }
}
