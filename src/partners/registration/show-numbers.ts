// Numbers of registers as they are read: in groups that an eye can hold, parted by spaces that do not break.
const space = '\u00a0'

/** `showSiren('303265045')` is `303 265 045`. */
export function showSiren(siren: string): string {
  return grouped(siren, [3, 3, 3])
}

/** `showSiret('30326504500019')` is `303 265 045 00019`. */
export function showSiret(siret: string): string {
  return grouped(siret, [3, 3, 3, 5])
}

const groupsOf: Readonly<Record<string, readonly number[]>> = { FR: [2, 2, 3, 3, 3], BE: [2, 4, 3, 3] }

/** `showVatNumber('FR40303265045')` is `FR 40 303 265 045`; of most countries the letters stand apart. */
export function showVatNumber(number: string): string {
  return grouped(number, groupsOf[number.slice(0, 2)] ?? [2, number.length])
}

function grouped(text: string, sizes: readonly number[]): string {
  const groups: string[] = []
  let rest = text
  for (const size of sizes) {
    groups.push(rest.slice(0, size))
    rest = rest.slice(size)
  }
  return [...groups, rest].filter(Boolean).join(space)
}
