// Lines from a spreadsheet or a file: what is none is said row by row, and stays to be corrected.
import { Button, Modal, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import type { ReadLines } from '../contract.ts'
import { linesWords } from './lines-labels.ts'
import styles from './lines.module.css'
import { readLineTable } from './sale-calls.ts'

interface PasteLinesProps {
  readonly onRead: (lines: ReadLines['lines']) => void
  readonly onClose: () => void
}

export function PasteLines({ onRead, onClose }: PasteLinesProps) {
  const words = useWords(linesWords)
  const kit = useWords(kitWords)
  const attempt = useAttempt()
  useOpener()
  const file = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<ReadLines['refused']>([])
  const add = () =>
    attempt(async () => {
      const read = await readLineTable(text)
      if (read.lines.length > 0) {
        onRead(read.lines)
        toast(words.pasted(read.lines.length))
      }
      if (read.refused.length === 0) return onClose()
      setRefused(read.refused)
      setText(read.refused.map((row) => row.text).join('\n'))
    })
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={words.pasteTitle}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <form
        className={styles['paste']}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <p className="soft">{words.pasteWhy}</p>
        <Textarea
          label={words.pasteText}
          placeholder={words.pasteExample}
          autosize
          minRows={6}
          maxRows={14}
          data-autofocus
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {refused.length > 0 ? <Refused rows={refused} /> : null}
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={({ currentTarget }) => void currentTarget.files?.[0]?.text().then(setText)}
        />
        <footer className={styles['foot']}>
          <Button onClick={() => file.current?.click()}>{words.pasteFile}</Button>
          <span className="grow" />
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button type="submit" variant="filled" color="ink" disabled={text.trim() === ''}>
            {words.pasteAdd}
          </Button>
        </footer>
      </form>
    </Modal>
  )
}

function Refused({ rows }: { readonly rows: ReadLines['refused'] }) {
  const words = useWords(linesWords)
  return (
    <div role="alert">
      <p>{words.pasteRefused(rows.length)}</p>
      <ul className={styles['refused']}>
        {rows.map(({ row, text, errors }) => (
          <li key={row}>
            <span className="soft">
              {words.pasteRow(String(row))} · {text}
            </span>
            {errors.map(({ field, message }) => (
              <span key={field} className={styles['fault']}>
                {words.fault(words[faults[field] ?? 'text'], message)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

const faults: Readonly<
  Record<string, 'description' | 'quantity' | 'unit' | 'unitPrice' | 'discount' | 'vat' | undefined>
> = {
  description: 'description',
  quantity: 'quantity',
  unit: 'unit',
  unitPrice: 'unitPrice',
  discount: 'discount',
  vatRateId: 'vat',
}
