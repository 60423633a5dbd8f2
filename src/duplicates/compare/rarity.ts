// Weighs a shared value by how rare it is: two Martins say less than two Quéméneurs (term frequencies: Winkler 1990).

/** Bits beyond which rarity adds no certainty: a slip or a copy error may always have put a value in a record. */
const MOST = 20

/**
 * Of the holders two are the pair itself. `unseen` stands for the holders one does not see: how many others to expect
 * beyond those counted (Good–Turing's estimate for what was seen once lies between 0 and 1).
 */
export function rarityOf(holders: number, frame: number, unseen: number): number {
  const others = Math.max(holders - 2, 0) + unseen
  return Math.min(MOST, Math.log2(frame / others))
}

/** Further holders of one's own mailbox, mobile or registration are mostly further records of oneself. */
const ONE_PERSON = 0.1
const UNSEEN_PERSON = 0.02

export function personalRarity(holders: number, frame: number): number {
  return Math.min(MOST, Math.log2(frame / (Math.max(holders - 2, 0) * ONE_PERSON + UNSEEN_PERSON)))
}

/** Names known from outside the file: as if this many records had been seen before. */
const PRIOR_RECORDS = 2000
/**
 * Holders among them of a name never seen (Good–Turing). First names are fewer than last names: most people bear one of some
 * hundreds (Insee, fichier des prénoms), so that two colleagues called Luc are no wonder.
 */
const UNSEEN_NAME = { first: 2.5, last: 0.5 }

export function nameRarity(part: 'first' | 'last', holders: number, frame: number): number {
  return rarityOf(holders, frame + PRIOR_RECORDS, UNSEEN_NAME[part])
}

/** A slip has about this many forms for a name of eight letters: 26 changes or additions a place, drops and swaps. */
const SLIPS = 450
/** A slip seen in no other record: no name at all, rather than a rare one. */
const UNSEEN_SLIP = 0.02
const MOST_FOR_SLIP = 9
/** Two established names that differ by a letter are two names; beyond this the estimate is worth no more. */
const LEAST_FOR_SLIP = -5

/** What a slip between two names says: much if one of them is held by nobody else, the contrary if both are common. */
export function slipRarity(holdersA: number, holdersB: number, frame: number): number {
  const rarer = Math.min(holdersA, holdersB)
  const others = Math.max(rarer - 1, 0) * 0.7 + UNSEEN_SLIP
  const bits = Math.log2((frame + PRIOR_RECORDS) / (others * SLIPS))
  return Math.max(LEAST_FOR_SLIP, Math.min(MOST_FOR_SLIP, bits))
}
