// The stories that can lie behind a pair of records: one person, or two people who share something for a reason.
import type { Field } from '../compare/levels.ts'

/**
 * How a story changes what two strangers would show. For each grade (in the order of compare/levels.ts, from 1) the
 * probability under the story; `null` is by chance, as between strangers, and so are fields left out.
 */
export type Explanation = {
  name: string
  same: boolean
  /** Pairs of this kind that a record takes part in, on average. */
  partners: number
  /** Whether a file may change that number freely, only upwards, or only together with that of the plain story. */
  fit: 'free' | 'atLeast' | 'tied'
  /** One context, such as a firm, explains all that is shared in it: its rarity is paid once. */
  context?: true
  fields: Partial<Record<Field, readonly (number | null)[]>>
  /** The rarity, in bits, beyond which a shared value is no likelier under this story than by chance. */
  rarest?: Partial<Record<Field, number>>
}

/** How often two strangers show each grade when both values are there; grade "same" is left to rarity, so it is 1. */
export const STRANGERS: Record<Field, readonly number[]> = {
  first: [1, 1, 0.004, 0.002, 0.08, 0.008, 0.004, 0.97],
  last: [1, 1, 0.003, 0.002, 0.08, 0.004, 0.003, 0.98, 0.98],
  order: [1, 1],
  gender: [0.5, 0.5],
  email: [1, 1, 1e-5, 1e-5, 0.2, 1, 1, 1, 0.15, 1, 0.25, 0.45, 0.3],
  mobile: [1, 1e-6, 1, 1],
  landline: [1, 1e-5, 1e-4, 1],
  street: [1, 1e-4, 1e-3, 1],
  place: [1, 0.002, 1],
  company: [1, 0.002, 1],
  birth: [1 / 20000, 1 / 20000, 1 / 2000, 0.005, 0.45, 0.55],
  identifier: [1, 1e-4, 1],
  // A number that a register gives to one alone is shared by a slip of whoever copied it, however many records there are.
  register: [1e-9, 1],
  detail: [1, 0.9],
  kind: [1, 1, 1],
}

/** Grades whose weight grows with the rarity of what is shared, whatever the field. */
export const RARE: Record<Field, readonly number[]> = {
  first: [1, 2],
  last: [1, 2],
  order: [],
  gender: [],
  email: [1, 2, 6, 7, 8, 9, 10],
  mobile: [1],
  landline: [1],
  street: [1],
  place: [1],
  company: [1],
  birth: [],
  identifier: [1],
  register: [],
  detail: [1],
  kind: [],
}

/** E-mails of two people with nothing in common but perhaps a name, from grade sameNameLocal on. */
const BY_CHANCE = [null, null, null, null, null, null, null, null, null]

/** What no story of the kind makes. */
const NEVER = 1e-12
const OF_PEOPLE = [1, NEVER, 1]
const OF_FIRMS = [NEVER, 1, NEVER]
/** A person is no firm, though one card may speak of both. */
const OF_ONE_PERSON = [1, NEVER, 1e-4]

const samePerson: Explanation['fields'] = {
  kind: OF_ONE_PERSON,
  first: [0.78, 0.06, 0.02, 0.03, 0.3, 0.02, 0.0005, 0.005],
  last: [0.86, 0.055, 0.02, 0.001, 0.05, 0.025, 0.0005, 0.025, 0.006],
  order: [0.95, 0.05],
  gender: [0.96, 0.04],
  //      same mbox  near  local nameL  firm+m sameFirm own  num   prov  ff    fc    cc
  email: [0.8, 0.8, 0.04, 0.03, 0.03, 0.02, 0.006, 0.001, 0.003, 0.02, 0.05, 0.06, 0.03],
  mobile: [0.86, 0.05, 0.07, 0.07],
  landline: [0.75, 0.03, 0.03, 0.2],
  street: [0.82, 0.08, 0.01, 0.1],
  place: [0.85, 0.04, 0.11],
  company: [0.86, 0.06, 0.08],
  birth: [0.88, 0.02, 0.06, 0.02, 0.012, 0.008],
  identifier: [0.88, 0.06, 0.06],
  detail: [0.87, 0.13],
}

export const EXPLANATIONS: readonly Explanation[] = [
  { name: 'samePerson', same: true, fit: 'free', partners: 0.15, fields: samePerson },
  {
    name: 'newEmployer',
    same: true,
    fit: 'tied',
    partners: 0.008,
    fields: {
      ...samePerson,
      email: [0.05, 0.02, 0.01, 0.02, 0.1, 0.001, 0.0005, 0.0003, 0.0005, 0.01, 0.02, 0.3, 0.55],
      landline: [0.03, 0.001, 0.001, 0.97],
      street: [0.2, 0.02, 0.001, 0.78],
      place: [0.25, 0.02, 0.73],
      company: [0.01, 0.01, 0.98],
      detail: [0.3, 0.7],
    },
  },
  {
    name: 'moved',
    same: true,
    fit: 'tied',
    partners: 0.008,
    fields: {
      ...samePerson,
      landline: [0.1, 0.001, 0.001, 0.9],
      street: [0.001, 0.001, 0.001, 0.99],
      place: [0.3, 0.02, 0.68],
    },
  },
  {
    name: 'privateAndProfessional',
    same: true,
    fit: 'tied',
    partners: 0.006,
    fields: {
      ...samePerson,
      email: [0.03, 0.02, 0.005, 0.005, 0.1, 0.001, 0.0005, 0.0003, 0.0005, 0.01, 0.05, 0.85, 0.02],
      landline: [0.05, 0.001, 0.001, 0.95],
      street: [0.05, 0.01, 0.001, 0.94],
      place: [0.25, 0.02, 0.73],
      company: [0.3, 0.02, 0.68],
      detail: [0.5, 0.5],
    },
  },
  {
    name: 'sameFirm',
    same: true,
    fit: 'free',
    partners: 0.15,
    fields: {
      kind: OF_FIRMS,
      last: [0.74, 0.07, 0.03, 0.01, 0.01, 0.11, 0.001, 0.02, 0.02],
      //      same mbox  near  local nameL firm+m sameFirm own   num   prov  ff    fc    cc
      email: [0.45, 0.6, 0.03, 0.02, 0.02, 0.3, 0.3, 0.05, 0.03, 0.02, 0.08, 0.12, 0.1],
      mobile: [0.6, 0.05, 0.03, 0.35],
      landline: [0.72, 0.04, 0.1, 0.2],
      street: [0.78, 0.09, 0.008, 0.13],
      place: [0.85, 0.04, 0.11],
      company: [0.5, 0.1, 0.4],
      identifier: [0.92, 0.04, 0.04],
      register: [0.98, 2e-6],
      detail: [0.8, 0.2],
    },
  },
  {
    name: 'household',
    same: false,
    fit: 'free',
    partners: 0.1,
    fields: {
      kind: OF_PEOPLE,
      first: [0.003, null, null, null, null, 0.02, 0.01, 0.97],
      order: [0.95, 0.05],
      last: [0.88, 0.05, 0.02, 0.001, 0.05, 0.05, 0.001, 0.1, 0.1],
      gender: [0.4, 0.6],
      email: [0.06, 0.3, 0.004, 0.002, ...BY_CHANCE],
      mobile: [0.03, 0.001, null, null],
      landline: [0.6, 0.02, 0.01, 0.35],
      street: [0.8, 0.08, 0.01, 0.1],
      place: [0.92, 0.03, 0.05],
      birth: [0.08, 0.0005, 0.001, 0.01, 0.54, 0.37],
    },
  },
  {
    name: 'relativesOfOneName',
    same: false,
    fit: 'atLeast',
    partners: 0.01,
    fields: {
      kind: OF_PEOPLE,
      first: [0.9, 0.04, 0.01, 0.001, 0.2, 0.02, 0.02, 0.02],
      order: [0.95, 0.05],
      last: [0.95, 0.03, 0.01, 0.001, 0.05, 0.01, 0.001, 0.01, 0.01],
      gender: [0.9, 0.1],
      email: [0.02, 0.2, 0.001, 0.002, ...BY_CHANCE],
      mobile: [0.02, 0.001, null, null],
      landline: [0.5, 0.02, 0.01, 0.45],
      street: [0.6, 0.06, 0.01, 0.35],
      place: [0.85, 0.03, 0.12],
      birth: [0.001, 0.0001, 0.001, 0.01, 0.15, 0.85],
    },
  },
  {
    name: 'homonyms',
    same: false,
    fit: 'atLeast',
    partners: 0.027,
    // Homonyms meet in towns, in proportion to their people: one in a thousand records is from a town.
    rarest: { place: 10 },
    fields: {
      kind: OF_PEOPLE,
      first: [0.93, 0.04, 0.01, 0.001, 0.1, 0.01, 0.01, 0.01],
      order: [0.95, 0.05],
      last: [0.95, 0.03, 0.01, 0.001, 0.05, 0.01, 0.001, 0.01, 0.01],
      gender: [0.95, 0.05],
      email: [0.0005, 0.01, 0.001, 0.0005, ...BY_CHANCE],
      place: [0.6, 0.01, 0.4],
    },
  },
  {
    name: 'colleagues',
    same: false,
    fit: 'free',
    context: true,
    partners: 3,
    fields: {
      kind: OF_PEOPLE,
      email: [0.02, 0.35, 0.002, 0.0005, 0.02, 0.1, 0.8, 0.8, 0.02, null, 0.1, 0.15, 0.1],
      mobile: [0.01, 0.0005, null, null],
      landline: [0.5, 0.02, 0.3, 0.25],
      street: [0.75, 0.08, 0.005, 0.17],
      place: [0.8, 0.04, 0.16],
      company: [0.88, 0.07, 0.05],
    },
  },
  {
    name: 'namesakesAtOneFirm',
    same: false,
    fit: 'atLeast',
    partners: 0.006,
    fields: {
      kind: OF_PEOPLE,
      first: [0.75, 0.12, 0.03, 0.002, 0.2, 0.04, 0.08, 0.02],
      order: [0.95, 0.05],
      last: [0.75, 0.15, 0.08, 0.001, 0.05, 0.03, 0.01, 0.02, 0.02],
      gender: [0.85, 0.15],
      email: [0.003, 0.3, 0.005, 0.0005, 0.05, 0.06, 0.3, 0.5, 0.4, null, 0.1, 0.1, 0.05],
      mobile: [0.005, 0.0005, null, null],
      landline: [0.5, 0.02, 0.3, 0.25],
      street: [0.78, 0.08, 0.005, 0.15],
      place: [0.85, 0.04, 0.11],
      company: [0.9, 0.07, 0.03],
    },
  },
  {
    // Establishments and agencies of one firm are dealt with apart: each has its own address and phone.
    name: 'branches',
    same: false,
    fit: 'atLeast',
    partners: 0.02,
    fields: {
      kind: OF_FIRMS,
      last: [0.75, 0.05, 0.01, 0.001, 0.01, 0.2, 0.001, 0.02, 0.02],
      email: [0.05, 0.2, 0.03, 0.03, 0.02, 0.5, 0.6, 0.1, 0.03, null, 0.05, 0.1, 0.1],
      mobile: [0.05, 0.01, 0.05, 0.94],
      landline: [0.08, 0.02, 0.05, 0.9],
      street: [0.01, 0.005, 0.01, 0.98],
      place: [0.06, 0.02, 0.92],
      company: [0.7, 0.1, 0.2],
      identifier: [0.05, 0.6, 0.35],
      register: [0.002, 0.998],
    },
  },
  {
    // Subsidiaries and business centres: one house, often one switchboard and domain, several names.
    name: 'firmsOfOneHouse',
    same: false,
    fit: 'free',
    partners: 0.15,
    fields: {
      kind: OF_FIRMS,
      last: [0.003, 0.01, 0.02, 0.001, 0.02, 0.08, 0.01, 0.85, 0.85],
      email: [0.05, 0.15, 0.02, 0.01, 0.01, 0.25, 0.35, 0.1, 0.01, null, 0.1, 0.15, 0.3],
      mobile: [0.1, 0.01, null, null],
      landline: [0.3, 0.02, 0.2, 0.5],
      street: [0.85, 0.06, 0.01, 0.08],
      place: [0.92, 0.03, 0.05],
      company: [0.1, 0.1, 0.8],
      identifier: [0.01, 0.05, 0.95],
      register: [1e-6, 1],
    },
  },
  {
    // The baker Martin of each town, and chains of independent shops.
    name: 'firmsOfOneName',
    same: false,
    fit: 'atLeast',
    partners: 0.03,
    rarest: { place: 10 },
    fields: {
      kind: OF_FIRMS,
      last: [0.85, 0.06, 0.02, 0.001, 0.01, 0.1, 0.001, 0.02, 0.02],
      // A town has few main streets.
      street: [0.01, 0.002, 0.02, 0.97],
      place: [0.15, 0.01, 0.84],
      identifier: [0.0001, 0.0005, 1],
      register: [1e-7, 1],
    },
  },
]
