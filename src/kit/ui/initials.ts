// The one or two letters that stand for somebody without a picture.

/** `initialsOf('MICHEL', 'Léa')` is `LM`, `initialsOf('Apollo')` is `A`, `initialsOf('Boréal Énergie')` is `BÉ`. */
export function initialsOf(name: string, firstName = ''): string {
  const first = firstLetter(firstName)
  if (first) return first + firstLetter(name)
  const words = name.split(/[\s'’-]+/).filter((word) => firstLetter(word) !== '')
  return words.slice(0, 2).map(firstLetter).join('')
}

function firstLetter(word: string): string {
  return (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toLocaleUpperCase('fr')
}
