// A reminder method while it is edited.
import type { Level, Method, Texts } from '../configuration/method.ts'
import type { DocumentLanguage } from '../letter-text.ts'

export interface MethodDraft {
  readonly name: string
  readonly isDefault: boolean
  readonly levels: readonly Level[]
}

const noTexts: Texts = { subject: '', letter: '', email: '' }

export function draftOf(method: Method | null): MethodDraft {
  if (!method) return { name: '', isDefault: false, levels: [levelAfter([])] }
  return { name: method.name, isDefault: method.isDefault, levels: method.levels }
}

/** Two weeks later than the last one, with its texts to begin with. */
export function levelAfter(levels: readonly Level[]): Level {
  const last = levels.at(-1)
  if (!last) return { days: 5, minimumAmount: '10.00', way: 'email', needsValidation: true, texts: {} }
  return { ...last, days: Math.min(last.days + 14, 999) }
}

export function withLevel(draft: MethodDraft, at: number, change: Partial<Level>): MethodDraft {
  return {
    ...draft,
    levels: draft.levels.map((level, index) => (index === at ? { ...level, ...change } : level)),
  }
}

export function textsIn(level: Level, language: DocumentLanguage): Texts {
  return level.texts[language] ?? noTexts
}

/** Texts that say nothing at all in a language are none. */
export function withTexts(level: Level, language: DocumentLanguage, change: Partial<Texts>): Level {
  const texts = { ...textsIn(level, language), ...change }
  const { [language]: _, ...others } = level.texts
  const says = Object.values(texts).some((text) => text.trim() !== '')
  return { ...level, texts: says ? { ...level.texts, [language]: texts } : others }
}
