// A key as it is printed on a keyboard, in the reader's language: Ctrl, Échap, ↵.
import { useLanguage } from './language.tsx'
import { keyParts } from './key-names.ts'
import styles from './key.module.css'

/** `<Key keys="mod+k" />` shows `Ctrl K`, and `⌘ K` on a Mac. */
export function Key({ keys }: { readonly keys: string }) {
  const language = useLanguage()
  return <kbd className={styles['key']}>{keyParts(language, keys, isMac()).join(' ')}</kbd>
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
