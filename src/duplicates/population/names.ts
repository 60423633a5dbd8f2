// First and last names of all records, in one table, so that a swapped pair compares like any other.
import { isInitials, nameForm, nameWords, splitFullName, withoutParticles } from '../normalise/name.ts'
import { nameFamilies } from '../normalise/diminutives.ts'
import { genderOfName } from '../normalise/name-gender.ts'
import { soundOf } from '../normalise/sound.ts'
import { compact } from '../normalise/text.ts'
import { ByteTable, hashOfText, sharedUint32, sharedUint8, textOf, type Texts } from './byte-table.ts'
import type { TextColumn } from './places.ts'
import type { RawTable } from './raw-table.ts'
import { columnsOf, emptySlot, formsOf, holdersOf, lettersOf, readSlot, slotOf, type Slot } from './slots.ts'
import type { Role } from '../match-record.ts'

export const WORDS_KEPT = 3
export const FAMILIES_KEPT = 4

export type Names = {
  /** As one word, and so without particles. */
  text: Texts
  bareText: Texts
  letters: Uint32Array
  sound: Uint32Array
  /** Hash of the one-word form, and of it without particles. */
  whole: Uint32Array
  bare: Uint32Array
  /** Hashes of the words that carry the name, WORDS_KEPT a name. */
  words: Uint32Array
  /** Diminutive families, FAMILIES_KEPT a name. */
  families: Uint32Array
  initials: Uint8Array
  gender: Uint8Array
  asFirst: Uint32Array
  asLast: Uint32Array
}

export type PopulationNames = {
  names: Names
  first: Slot
  last: Slot
  /** 1 for a firm, whose name stands as its last name. */
  firm: Uint8Array
}

export function populationNames(
  table: RawTable,
  roles: readonly Role[],
  companies: TextColumn,
): PopulationNames {
  const forms = new ByteTable()
  const slotFor = (role: Role): Slot | undefined => {
    const column = columnsOf(table, roles, role)[0]
    return (
      column &&
      slotOf(
        column,
        table.size,
        formsOf(column, (text) => forms.internText(nameForm(text))),
      )
    )
  }
  const full = fullNameSlots(table, roles, forms)
  const first = filled(slotFor('firstName') ?? emptySlot(table.size), full?.first)
  const last = filled(slotFor('lastName') ?? emptySlot(table.size), full?.last)
  const firm = nameFirms(forms, first, last, companies)
  return { names: describe(forms, first, last), first, last, firm }
}

/** A row that names a firm and nobody is the firm's own. */
function nameFirms(forms: ByteTable, first: Slot, last: Slot, { slots, values }: TextColumn): Uint8Array {
  const firm = sharedUint8(first.length)
  const named = slots[0]
  if (named === undefined) return firm
  for (let record = 0; record < first.length; record++) {
    const company = named[record] as number
    if (company === 0 || first[record] !== 0 || last[record] !== 0) continue
    firm[record] = 1
    last[record] = forms.internText(textOf(values.text, company))
  }
  return firm
}

function fullNameSlots(
  table: RawTable,
  roles: readonly Role[],
  forms: ByteTable,
): { first: Slot; last: Slot } | undefined {
  const column = columnsOf(table, roles, 'fullName')[0]
  if (column === undefined) return undefined
  const split = formsOf(column, splitFullName)
  const last = Int32Array.from(split, (name) => forms.internText(name.last))
  const first = Int32Array.from(split, (name) => forms.internText(name.first))
  // The last use of a column lets go of its cells.
  return { last: readSlot(column, table.size, last), first: slotOf(column, table.size, first) }
}

/** The columns of their own come first; the full name fills what they leave empty. */
function filled(slot: Slot, full: Slot | undefined): Slot {
  if (full === undefined) return slot
  const result = emptySlot(slot.length)
  for (let record = 0; record < slot.length; record++)
    result[record] = (slot[record] as number) || (full[record] as number)
  return result
}

function describe(forms: ByteTable, first: Slot, last: Slot): Names {
  const spaced = forms.freeze()
  const size = forms.size
  const oneWord: string[] = ['']
  const bare: string[] = ['']
  const names: Omit<Names, 'text' | 'bareText'> = {
    letters: sharedUint32(size),
    sound: sharedUint32(size),
    whole: sharedUint32(size),
    bare: sharedUint32(size),
    words: sharedUint32(size * WORDS_KEPT),
    families: sharedUint32(size * FAMILIES_KEPT),
    initials: sharedUint8(size),
    gender: sharedUint8(size),
    asFirst: holdersOf([first], size),
    asLast: holdersOf([last], size),
  }
  for (let id = 1; id < size; id++) {
    const form = textOf(spaced, id)
    oneWord.push(compact(form))
    bare.push(withoutParticles(form))
    describeName(names, id, form, bare[id] as string)
  }
  return { ...names, text: textsOf(oneWord), bareText: textsOf(bare) }
}

function describeName(names: Omit<Names, 'text' | 'bareText'>, id: number, form: string, bare: string): void {
  const whole = compact(form)
  names.letters[id] = lettersOf(whole)
  names.whole[id] = hashOfText(whole)
  names.bare[id] = hashOfText(bare)
  names.sound[id] = hashOfText(soundOf(whole))
  names.initials[id] = isInitials(form) ? 1 : 0
  names.gender[id] = genderOfName(form)
  for (const [at, word] of nameWords(form).slice(0, WORDS_KEPT).entries())
    names.words[id * WORDS_KEPT + at] = hashOfText(word)
  for (const [at, family] of nameFamilies(form).slice(0, FAMILIES_KEPT).entries())
    names.families[id * FAMILIES_KEPT + at] = family + 1
}

/** Texts that may repeat, one after the other. */
export function textsOf(texts: readonly string[]): Texts {
  const start = sharedUint32(texts.length + 1)
  for (const [id, text] of texts.entries()) start[id + 1] = (start[id] as number) + text.length
  const bytes = sharedUint8(start[texts.length] as number)
  for (const [id, text] of texts.entries()) {
    for (let i = 0; i < text.length; i++) bytes[(start[id] as number) + i] = text.charCodeAt(i)
  }
  return { bytes, start }
}
