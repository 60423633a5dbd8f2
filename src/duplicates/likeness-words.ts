// How close two records are and why, in one line.
import type { Language } from '../kit/words.ts'

/** Nothing is certain: `percent(0.9996)` is 99. */
export function percent(probability: number): number {
  return Math.min(99, Math.round(probability * 100))
}

/** In bits: a reason that weighs less speaks neither for nor against, such as a name that many bear. */
export const against = 0.5

/** In one line, for a note: `98 % : même mobile, e-mail identique`; no likeness without its reasons. */
export function whyAlike(
  language: Language,
  {
    probability,
    reasons,
  }: {
    readonly probability: number
    readonly reasons: readonly { readonly weight: number; readonly text: string }[]
  },
): string {
  const told = reasonsInWords({ reasons })
  return told === '' ? '' : `${percentText(language, probability)}${language === 'fr' ? ' : ' : ': '}${told}`
}

/** `98 %`, in English `98%`. */
export function percentText(language: Language, probability: number): string {
  return language === 'fr' ? `${percent(probability)} %` : `${percent(probability)}%`
}

/** `même mobile, e-mail identique`: the two that weigh most. */
export function reasonsInWords({
  reasons,
}: {
  readonly reasons: readonly { readonly weight: number; readonly text: string }[]
}): string {
  return reasons
    .filter(({ weight }) => weight > -against)
    .slice(0, 2)
    .map(({ text }) => text)
    .join(', ')
}
