// Writes a name as it sounds, so that `Lefebvre` and `Lefèvre`, `Quéméneur` and `Kemeneur` meet.

/**
 * Spelling to sound, applied in order on a folded name. After Phonex (Brouard 1999) and FONEM (Bouchard 1981) for
 * French; `th`, `sch`, `w`, `mc` follow the generic rules of Soundex2 and Metaphone for other languages.
 */
const RULES: ReadonlyArray<readonly [RegExp, string]> = [
  [/[^a-z]/g, ''],
  // Scanners and eyes read rn for m.
  [/rn/g, 'm'],
  [/(.)\1+/g, '$1'],
  [/^mac(?=[^aeiouyh])/, 'mc'],
  [/ph/g, 'f'],
  [/(sch|sh|ch)/g, 'x'],
  [/(?<=[aeo])bv/g, 'v'],
  [/gn/g, 'n'],
  [/g(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/(qu|ck|[qck])/g, 'k'],
  [/h/g, ''],
  [/(eau|aux|aud|ault|au|ot|os|o)$/g, 'o'],
  [/(eau|au)/g, 'o'],
  [/[ae][iy](?=[nm](?![aeiouy]))/g, 'i'],
  [/(ai|ei|ay|ey)/g, 'e'],
  [/(er|ez|et|es|e)$/g, 'e'],
  [/[ae][nm](?![aeiouynm])/g, '1'],
  [/[iy][nm](?![aeiouynm])/g, '2'],
  [/o[nm](?![aeiouynm])/g, '3'],
  [/y/g, 'i'],
  [/[wv]/g, 'v'],
  [/z/g, 's'],
  [/(?<=.)[dtspxe]+$/g, ''],
  [/(.)\1+/g, '$1'],
]

/** `soundOf('Lefebvre')` and `soundOf('Lefèvre')` are equal. */
export function soundOf(folded: string): string {
  let sound = folded
  for (const [spelling, heard] of RULES) sound = sound.replace(spelling, heard)
  return sound
}
