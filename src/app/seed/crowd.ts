// Decides who comes next: somebody new at some company, or somebody who was written down before.
import type { ContactValues } from '../../contacts/save-queries.ts'
import type { Followed } from './businesses.ts'
import { lookAlike } from './look-alikes.ts'
import { makePerson, type Configured, type Workplace } from './people.ts'
import type { Random } from './random.ts'

const nobody: Followed = { ownerId: null, teamId: null, companyIds: [] }

export function follower(random: Random, followers: readonly Followed[]): Followed {
  return followers.length === 0 || random.chance(0.05) ? nobody : random.pick(followers)
}

/** Three in a hundred are second records of somebody who came shortly before. */
export class Crowd {
  readonly #random: Random
  readonly #workplaces: readonly Workplace[]
  readonly #followers: readonly Followed[]
  readonly #configured: Configured
  readonly #recent: ContactValues[] = []

  constructor(
    random: Random,
    workplaces: readonly Workplace[],
    followers: readonly Followed[],
    configured: Configured,
  ) {
    this.#random = random
    this.#workplaces = workplaces
    this.#followers = followers
    this.#configured = configured
  }

  next(): ContactValues {
    if (this.#recent.length > 0 && this.#random.chance(0.03)) {
      return lookAlike(this.#random, this.#random.pick(this.#recent))
    }
    const followed = follower(this.#random, this.#followers)
    const person = makePerson(this.#random, this.#workplace(), followed, this.#configured)
    this.#recent.push(person)
    if (this.#recent.length > 500) this.#recent.shift()
    return person
  }

  /** A few companies are large, most are small; one person in twelve stands alone. */
  #workplace(): Workplace | undefined {
    if (this.#random.chance(1 / 12)) return undefined
    return this.#workplaces[Math.floor(this.#workplaces.length * this.#random.next() ** 1.8)]
  }
}
