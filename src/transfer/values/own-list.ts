// Several texts in one cell of our own tables, so that any text comes back as it was.

/** `writeList(['VIP', 'a; b'])` is `VIP; "a; b"`. */
export function writeList(items: readonly string[]): string {
  return items.map((item) => (needsQuotes(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('; ')
}

function needsQuotes(item: string): boolean {
  return item === '' || item.includes(';') || item.startsWith('"') || item.trim() !== item
}

/** `readOwnList('VIP; "a; b"')` is `['VIP', 'a; b']`. */
export function readOwnList(cell: string): string[] {
  const items = cell.match(/(?:^|;)\s*(?:"(?:[^"]|"")*"\s*(?=;|$)|[^;]*)/g) ?? []
  return items.flatMap((item) => {
    const text = item.replace(/^;/, '').trim()
    if (/^".*"$/s.test(text) && text.length > 1) return [text.slice(1, -1).replaceAll('""', '"')]
    return text === '' ? [] : [text]
  })
}
