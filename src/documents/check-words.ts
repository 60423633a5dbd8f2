// What is asked for can be printed, whoever it goes to: the words of the letter, the sender, the label to begin at.
import { badField } from '../kit/problem.ts'
import type { Asked, Sending } from './pages.ts'
import { longestText } from './print/letter-length.ts'
import { labelsOn } from './print/label-sheets.ts'
import { unprintable } from './print/printable.ts'
import type { PrintedLayout } from './print/printed.ts'

/** Refuses it at its field. */
export function checkWords({ asked }: Pick<Sending, 'asked'>, layout: PrintedLayout, count: number): void {
  checkLabels(asked)
  check('/companyId', layout.sender?.lines ?? [])
  if (asked.kind !== 'letters' || !layout.letter) return
  const { topic, body, signatory } = layout.letter
  const max = longestText(count)
  if (asked.text.length > max) throw badField('/text', 'too-long', { max })
  check('/topic', [topic])
  check('/text', body.flat())
  check('/signatory', [signatory])
}

function checkLabels(asked: Asked): void {
  if (asked.kind !== 'labels') return
  const max = labelsOn(asked.sheet)
  if (asked.start > max) throw badField('/start', 'too-large', { max })
}

function check(pointer: string, lines: readonly string[]): void {
  for (const line of lines) {
    const character = unprintable(line)
    if (character) throw badField(pointer, 'not-printable', { character })
  }
}
