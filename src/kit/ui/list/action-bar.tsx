// What can be done with the records that are ticked in a list.
import { Button } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { FloatingBar, type BarAction } from '../floating-bar.tsx'
import { useWords } from '../language.tsx'
import { usePhone } from '../use-phone.ts'
import { listWords } from './labels.ts'
import { selectionBody } from './selection.ts'
import type { ListRow } from './subject.ts'
import { searchBody, type Records } from './use-records.ts'
import type { Ticks } from './use-ticks.ts'

/** What is ticked, as a request says it. */
export type SelectionBody = ReturnType<typeof selectionBody>

export interface Chosen {
  readonly body: SelectionBody
  readonly count: number
  /** The ids where rows were ticked one by one. */
  readonly ids: readonly number[] | null
  readonly clear: () => void
}

export interface RecordAction {
  readonly name: string
  readonly label: string
  readonly icon: Icon
  readonly run: (chosen: Chosen) => void
  /** Needs so many ticked; one unless told. */
  readonly least?: number
  /** Is there for so many at most. */
  readonly most?: number
  /** In the bar itself; the others are behind the dots. */
  readonly near?: boolean
}

interface ActionBarProps<Row extends ListRow> {
  readonly records: Records<Row>
  readonly ticks: Ticks
  readonly actions: readonly RecordAction[]
}

export function ActionBar<Row extends ListRow>({ records, ticks, actions }: ActionBarProps<Row>) {
  const words = useWords(listWords)
  const said = useWords(records.subject.words)
  const phone = usePhone()
  if (ticks.none) return null
  const { ticked, count = 0, all, clear } = ticks
  const body = selectionBody(ticked, searchBody(records.shown))
  const chosen = { body, count, clear, ids: ticked.kind === 'some' ? [...ticked.ids] : null }
  const barAction = ({ name, label, icon, run }: RecordAction): BarAction => ({
    name,
    label,
    icon,
    run: () => run(chosen),
  })
  const possible = actions.filter(({ least = 1, most = Infinity }) => count >= least && count <= most)
  const total = records.total
  const canTickAll = ticked.kind === 'some' && total !== undefined && count < total
  const tickAll = canTickAll && phone ? [{ name: 'all', label: words.tickAll(total), run: all }] : []
  return (
    <FloatingBar
      label={words.actions}
      said={said.ticked(count)}
      beside={
        canTickAll ? (
          <Button size="s" className="link only-wide" onClick={all}>
            {words.tickAll(total)}
          </Button>
        ) : null
      }
      near={possible.filter(({ near }) => near).map(barAction)}
      far={[...tickAll, ...possible.filter(({ near }) => !near).map(barAction)]}
      onClear={clear}
    />
  )
}
