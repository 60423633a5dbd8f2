// Drafts: what was typed is there again, for its own reader and record only.
import { beforeEach, describe, expect, it } from 'vitest'
import { dropDraft, keepDraft, readDraft, type Draft, type DraftPlace } from './drafts.ts'

class MemoryStorage implements Storage {
  readonly #texts = new Map<string, string>()
  full = false
  get length(): number {
    return this.#texts.size
  }
  key(index: number): string | null {
    return [...this.#texts.keys()][index] ?? null
  }
  getItem(key: string): string | null {
    return this.#texts.get(key) ?? null
  }
  setItem(key: string, text: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError')
    this.#texts.set(key, text)
  }
  removeItem(key: string): void {
    this.#texts.delete(key)
  }
  clear(): void {
    this.#texts.clear()
  }
}

const lea: DraftPlace = { subject: 'contact', id: 412, userId: 1 }
const draft: Draft = {
  version: 3,
  at: '2026-11-24T09:00:00Z',
  edits: { department: { value: 'Ventes', from: 'Achats' } },
}

describe('a draft', () => {
  let storage: MemoryStorage
  beforeEach(() => {
    storage = new MemoryStorage()
  })

  it('is offered again as it was left, and gone once dropped', () => {
    expect(keepDraft(storage, lea, draft)).toBe(true)
    expect(readDraft(storage, lea)).toEqual(draft)
    dropDraft(storage, lea)
    expect(readDraft(storage, lea)).toBeNull()
  })

  it('is neither another record’s nor another reader’s', () => {
    keepDraft(storage, lea, draft)
    expect(readDraft(storage, { ...lea, id: 413 })).toBeNull()
    expect(readDraft(storage, { ...lea, subject: 'partner' })).toBeNull()
    expect(readDraft(storage, { ...lea, userId: 2 })).toBeNull()
  })

  it('is not said to be kept when the browser refuses', () => {
    storage.full = true
    expect(keepDraft(storage, lea, draft)).toBe(false)
    expect(readDraft(storage, lea)).toBeNull()
  })

  it('that cannot be read is none', () => {
    for (const text of ['', '{', '[]', 'null', '{"version":1,"at":"","edits":{}}', '{"edits":{"a":1}}']) {
      storage.setItem('carnet.draft.1.contact.412', text)
      expect(readDraft(storage, lea)).toBeNull()
    }
  })

  it('leaves room: beyond a hundred the oldest goes', () => {
    for (let id = 1; id <= 101; id += 1) {
      keepDraft(storage, { ...lea, id }, { ...draft, at: `2026-01-01T00:${String(id).padStart(3, '0')}` })
    }
    expect(storage.length).toBe(100)
    expect(readDraft(storage, { ...lea, id: 1 })).toBeNull()
    expect(readDraft(storage, { ...lea, id: 101 })).not.toBeNull()
  })
})
