// How keys are named on screen, and which key press is meant by `mod+k` or `shift+x`.
import type { Language } from '../words.ts'

const named: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { escape: 'Échap', enter: '↵', shift: 'Maj', backspace: '⌫', space: 'Espace', alt: 'Alt' },
  en: { escape: 'Esc', enter: '↵', shift: 'Shift', backspace: '⌫', space: 'Space', alt: 'Alt' },
}
const arrows: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
}

/** `keyParts('fr', 'mod+k', false)` is `['Ctrl', 'K']`. */
export function keyParts(language: Language, keys: string, mac: boolean): string[] {
  return keys.split('+').map((part) => {
    if (part === 'mod') return mac ? '⌘' : 'Ctrl'
    return named[language][part] ?? arrows[part] ?? part.toLocaleUpperCase('fr')
  })
}

export interface Press {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * Whether a press is what a binding names. Shift counts only for letters and named keys: `?` and `/` need it on
 * some keyboards and not on others. A digit is also found by its place, since AZERTY writes `&` there.
 */
export function isPress(press: Press, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const mod = press.ctrlKey || press.metaKey
  if (mod !== parts.includes('mod') || press.altKey !== parts.includes('alt')) return false
  const pressed = press.key === ' ' ? 'space' : press.key.toLowerCase()
  if (/^\d$/.test(key)) return pressed === key || (press.code === `Digit${key}` && !press.shiftKey)
  const shiftMatters = key.length > 1 || /^[a-z]$/.test(key)
  return pressed === key && (!shiftMatters || press.shiftKey === parts.includes('shift'))
}
