// Several values in one cell: tags and roles, between commas, semicolons, bars or line ends.

/** `readList('VIP; Salon 2024 ;')` is `['VIP', 'Salon 2024']`. Each value once, whatever its case. */
export function readList(cell: string): string[] {
  const items = cell.split(/\s*(?:[;,|\n]|:::)\s*/).map((item) => item.trim())
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = item.toLocaleLowerCase('fr')
    if (item === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
