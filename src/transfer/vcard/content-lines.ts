// Puts the folded lines of a vCard together again, those of programs that fold badly included.
import type { Line } from '../lines.ts'
import { encodingOf, propertyName } from './property.ts'

export interface ContentLine {
  /** The physical line on which it begins. */
  readonly line: number
  readonly text: string
  /** A line without the blank that marks a continuation was taken as one. */
  readonly badlyFolded: boolean
}

export interface Unfolder {
  push(line: Line): ContentLine[]
  end(): ContentLine[]
}

/** Signs stand for bytes here, as some programs fold in the middle of a letter. */
export function unfolder(): Unfolder {
  let open: Opened | null = null
  let keepsBlank = false

  function flush(): ContentLine[] {
    const done = open
    open = null
    return done ? [{ line: done.line, text: done.parts.join(''), badlyFolded: done.badlyFolded }] : []
  }

  function append(into: Opened, text: string): void {
    into.parts.push(text)
    into.lastLength = text.length
  }

  function push({ number, text }: Line): ContentLine[] {
    if (isBoundary.test(text)) return [...flush(), { line: number, text, badlyFolded: false }]
    if (open && endsSoftly(open)) {
      open.parts.push((open.parts.pop() ?? '').slice(0, -1))
      append(open, text)
      return []
    }
    if (open && /^[ \t]/.test(text)) {
      append(open, keepsBlank ? text : text.slice(1))
      return []
    }
    if (text === '') return flush()
    if (!open || startsProperty(text)) {
      const done = flush()
      open = begin(number, text)
      // Version 2.1 folds before a blank that belongs to the text; the later ones add the blank.
      if (/^version:/i.test(text)) keepsBlank = text.includes('2.1')
      return done
    }
    append(open, open.encoding === 'base64' ? text : joint(open) + text)
    open.badlyFolded ||= open.encoding !== 'base64'
    return []
  }

  return { push, end: flush }
}

/** Nothing that follows can be a part of these lines, whatever it looks like. */
const isBoundary = /^(?:begin|end):vcard\s*$/i

interface Opened {
  readonly line: number
  readonly parts: string[]
  readonly encoding: 'base64' | 'quoted-printable' | null
  lastLength: number
  badlyFolded: boolean
}

function begin(line: number, text: string): Opened {
  const named = /;(?:encoding=)?"?(quoted-printable|base64|b)"?(?=[;:])/i.exec(
    text.slice(0, text.indexOf(':') + 1),
  )
  return {
    line,
    parts: [text],
    encoding: encodingOf(named?.[1]),
    lastLength: text.length,
    badlyFolded: false,
  }
}

function endsSoftly(open: Opened): boolean {
  return open.encoding === 'quoted-printable' && (open.parts.at(-1)?.endsWith('=') ?? false)
}

const lowerCaseNames =
  /^(?:adr|agent|bday|begin|categories|email|end|fn|impp|kind|label|lang|logo|n|nickname|note|org|photo|prodid|rev|role|tel|title|uid|url|version)$/

/** Names of properties are upper case, rarely lower: `Http://…` and `Appeler : lundi` are the rest of a note. */
function startsProperty(text: string): boolean {
  const name = propertyName(text)
  return name !== null && (name === name.toUpperCase() || /^x-/i.test(name) || lowerCaseNames.test(name))
}

/** A short line was broken by a line end in the text, a full one by folding. */
function joint(open: Opened): string {
  return open.lastLength < 70 ? '\n' : ''
}
