// The reader's language: words of a catalogue, dates and numbers as the reader writes them.
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { isLanguage, type Catalogue, type Language, type Words } from '../words.ts'

interface LanguageChoice {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice>({ language: 'fr', setLanguage: () => undefined })

export function LanguageProvider({
  language,
  setLanguage,
  children,
}: LanguageChoice & { readonly children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage])
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return useContext(LanguageContext).language
}

export function useSetLanguage(): (language: Language) => void {
  return useContext(LanguageContext).setLanguage
}

/** `const words = useWords(contactWords)`, then `words.newContact` or `words.ticked(3)`. */
export function useWords<C>(catalogue: Catalogue<C>): Catalogue<C>[Language] {
  return catalogue[useLanguage()]
}

/** `const say = useSay()`, then `say(field.label)`. */
export function useSay(): (words: Words) => string {
  const language = useLanguage()
  return useMemo(() => (words: Words) => words[language], [language])
}

/** Before anybody is signed in: what was chosen here last, else the browser's own. */
export function firstLanguage(stored: string | null, preferred: readonly string[]): Language {
  if (isLanguage(stored)) return stored
  const known = preferred.map((tag) => tag.slice(0, 2)).find((code) => isLanguage(code))
  return isLanguage(known) ? known : 'en'
}
