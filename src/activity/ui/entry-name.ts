// What an entry is called where there is room for a line only.
import type { Activity } from '../activity.ts'

const longest = 60

/** Its title, its file's name, or the beginning of its text. */
export function entryName({ title, text, file }: Pick<Activity, 'title' | 'text' | 'file'>): string {
  const name = title || file?.name || text.replace(/\s+/g, ' ')
  return name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name
}
