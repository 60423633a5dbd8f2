// The records that were opened last on this device, for search to begin with.
const name = 'carnet.recent'
const most = 8

export interface RecentRecord {
  readonly subject: 'contacts' | 'partners'
  readonly id: number
}

/** `/contacts/412` is a record, `/contacts/new` and `/contacts` are none. */
export function recordAt(path: string): RecentRecord | null {
  const found = /^\/(contacts|partners)\/(\d+)$/.exec(path)
  if (!found) return null
  return { subject: found[1] === 'contacts' ? 'contacts' : 'partners', id: Number(found[2]) }
}

/** The latest first, each once. */
export function withRecent(before: readonly RecentRecord[], record: RecentRecord): RecentRecord[] {
  const others = before.filter((one) => one.subject !== record.subject || one.id !== record.id)
  return [record, ...others].slice(0, most)
}

export function recentRecords(): readonly RecentRecord[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.flatMap(readRecent) : []
  } catch {
    return []
  }
}

export function rememberRecent(path: string): void {
  const record = recordAt(path)
  if (record) localStorage.setItem(name, JSON.stringify(withRecent(recentRecords(), record)))
}

function readRecent(kept: unknown): RecentRecord[] {
  const { subject, id } = Object(kept) as { subject?: unknown; id?: unknown }
  if ((subject !== 'contacts' && subject !== 'partners') || typeof id !== 'number') return []
  return [{ subject, id }]
}
