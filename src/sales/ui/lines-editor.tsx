// The lines of a quotation, an order or an invoice while they are edited: typed with the keys alone, counted as they are
// typed, pasted from a spreadsheet.
import { Button } from '@mantine/core'
import { IconClipboardText, IconHeading, IconLetterT } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { pointerTo } from '../../kit/ui/form/pointers.ts'
import { Rows } from '../../kit/ui/form/rows.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { LineKind } from '../line.ts'
import { LineRow } from './line-row.tsx'
import { linesWords } from './lines-labels.ts'
import styles from './lines.module.css'
import { vatRatesQuery } from './sale-calls.ts'
import { TotalsList } from './totals-list.tsx'
import { newLine, typedLines, typedTotals } from './typed-lines.ts'

const PasteLines = lazy(async () => ({ default: (await import('./paste-lines.tsx')).PasteLines }))

interface LinesEditorProps {
  /** The field of the form that holds the lines. */
  readonly name?: string
  readonly currency: string
}

export function LinesEditor({ name = 'lines', currency }: LinesEditorProps) {
  const words = useWords(linesWords)
  const form = useForm()
  const { data: rates = [] } = useQuery(vatRatesQuery)
  const [pasting, setPasting] = useState(false)
  const lines = typedLines(form.value(name))
  const set = (next: typeof lines) => form.set(name, next)
  const more = (kind: LineKind) => () => newLine(kind)
  return (
    <div className={styles['editor']}>
      {lines.length > 0 ? <HeadRow several={lines.length > 1} /> : null}
      <Rows
        items={lines}
        onChange={set}
        newItem={more('item')}
        addLabel={words.addLine}
        enterAdds
        more={[
          { label: words.addTitle, icon: <IconHeading aria-hidden />, newItem: more('section') },
          { label: words.addText, icon: <IconLetterT aria-hidden />, newItem: more('text') },
        ]}
        nameOf={(line, index) => line.description || words.line(String(index + 1))}
        renderRow={(line, index, change) => (
          <LineRow
            line={line}
            number={index + 1}
            pointer={pointerTo(name, index)}
            rates={rates}
            currency={currency}
            onChange={change}
          />
        )}
      />
      <Button
        size="s"
        className="link"
        leftSection={<IconClipboardText aria-hidden />}
        onClick={() => setPasting(true)}
      >
        {words.paste}
      </Button>
      <p className={`faint small only-wide ${styles['hint']}`}>{words.enterHint}</p>
      <TotalsList totals={typedTotals(lines, rates, currency)} currency={currency} />
      {pasting ? (
        <Suspense>
          <PasteLines
            onClose={() => setPasting(false)}
            onRead={(read) => set([...lines.filter((line) => line.description !== ''), ...read])}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

/** Over the columns where the screen is wide; each input has its own label to be heard. */
function HeadRow({ several }: { readonly several: boolean }) {
  const words = useWords(linesWords)
  return (
    <div className={`${styles['heads']} only-wide`} data-several={several || undefined} aria-hidden>
      <span>{words.description}</span>
      <span className={styles['right']}>{words.quantity}</span>
      <span>{words.unit}</span>
      <span className={styles['right']}>{words.unitPrice}</span>
      <span className={styles['right']}>{words.discount}</span>
      <span>{words.vat}</span>
      <span className={styles['right']}>{words.total}</span>
    </div>
  )
}
