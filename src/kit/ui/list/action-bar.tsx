// The bar that floats over a list while something is ticked: how many, and what can be done with them.
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconX, type Icon } from '@tabler/icons-react'
import { useWords } from '../language.tsx'
import { usePhone } from '../use-phone.ts'
import styles from './action-bar.module.css'
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

const onPhone = 1

export function ActionBar<Row extends ListRow>({ records, ticks, actions }: ActionBarProps<Row>) {
  const words = useWords(listWords)
  const said = useWords(records.subject.words)
  const phone = usePhone()
  if (ticks.none) return null
  const { ticked, count = 0, all, clear } = ticks
  const body = selectionBody(ticked, searchBody(records.shown))
  const chosen = { body, count, clear, ids: ticked.kind === 'some' ? [...ticked.ids] : null }
  const possible = actions.filter(({ least = 1, most = Infinity }) => count >= least && count <= most)
  const near = possible.filter((action) => action.near).slice(0, phone ? onPhone : undefined)
  const far = possible.filter((action) => !near.includes(action))
  const total = records.total
  const canTickAll = ticked.kind === 'some' && total !== undefined && count < total
  return (
    <section className={styles['bar']} aria-label={words.actions} data-actions>
      <span className={styles['said']}>{said.ticked(count)}</span>
      {canTickAll ? (
        <Button size="s" className="link only-wide" onClick={all}>
          {words.tickAll(total)}
        </Button>
      ) : null}
      <span className={`${styles['sep']} only-wide`} />
      {near.map(({ name, label, icon: ActionGlyph, run }) => (
        <Button key={name} size="s" leftSection={<ActionGlyph aria-hidden />} onClick={() => run(chosen)}>
          {label}
        </Button>
      ))}
      {far.length > 0 || (phone && canTickAll) ? (
        <Menu position="top-end">
          <Menu.Target>
            <ActionIcon size="var(--h-ctl-s)" aria-label={words.more}>
              <IconDots aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {phone && canTickAll ? <Menu.Item onClick={all}>{words.tickAll(total)}</Menu.Item> : null}
            {far.map(({ name, label, icon: ActionGlyph, run }) => (
              <Menu.Item key={name} leftSection={<ActionGlyph aria-hidden />} onClick={() => run(chosen)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <span className={styles['sep']} />
      <ActionIcon size="var(--h-ctl-s)" aria-label={words.untickAll} onClick={clear}>
        <IconX aria-hidden />
      </ActionIcon>
    </section>
  )
}
