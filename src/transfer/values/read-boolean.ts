// Yes and no, as tables of several languages and programs tick them.
import { fold } from '../../duplicates/normalise/text.ts'
import { read, unread, type Reading } from './reading.ts'

const yes = new Set('oui o yes y vrai true t 1 x on ok ja si sim coche checked'.split(' '))
const no = new Set('non n no faux false f 0 off nein nao'.split(' '))

/** An empty cell says nothing: `empty`. */
export function readBoolean(cell: string): Reading<boolean> {
  const text = cell.trim()
  if (text === '') return unread('empty')
  if (/^[✓✔☑✗]$/u.test(text)) return read(text !== '✗')
  const folded = fold(text)
  if (yes.has(folded)) return read(true)
  return no.has(folded) || text === '-' ? read(false) : unread('invalid-boolean')
}
