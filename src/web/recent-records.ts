// The records that were opened last on this device, for search to begin with.
const name = 'carnet.recent'
const most = 8

export const recentSubjects = ['contacts', 'partners', 'leads', 'quotations', 'invoices'] as const
export type RecentSubject = (typeof recentSubjects)[number]

export interface RecentRecord {
  readonly subject: RecentSubject
  readonly id: number
}

/** `/contacts/412` is a record, `/contacts/new` and `/contacts` are none. */
export function recordAt(path: string): RecentRecord | null {
  const [, list, id] = /^\/([a-z]+)\/(\d+)$/.exec(path) ?? []
  const subject = recentSubjects.find((one) => one === list)
  return subject ? { subject, id: Number(id) } : null
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
  const known = recentSubjects.find((one) => one === subject)
  return known && typeof id === 'number' ? [{ subject: known, id }] : []
}
