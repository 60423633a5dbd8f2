// The list beside an open record, on a wide screen: the neighbours stay in sight.
import { useLayoutEffect } from 'react'
import { useLanguage, useWords } from '../language.tsx'
import { Portrait } from '../portrait.tsx'
import { keyOf } from './grid.tsx'
import { GroupRow } from './group-row.tsx'
import type { ListSearch } from './list-search.ts'
import styles from './peek-list.module.css'
import type { ListRow, ListSubject } from './subject.ts'
import { rowsKey, useRecords } from './use-records.ts'
import { useSight } from './use-scroll-window.ts'
import { useSheet } from './use-sheet.ts'

interface PeekListProps<Row extends ListRow> {
  readonly subject: ListSubject<Row>
  readonly search: ListSearch
  readonly id: number
  readonly hrefOf: (id: number) => string
  readonly onOpen: (id: number) => void
}

const sizes = { perLine: 1, line: 52, head: 36 }
const covered = { top: 0, bottom: 0 }
/** The place stays that of the list itself. */
const noPlace = () => undefined

export function PeekList<Row extends ListRow>({ subject, search, id, hrefOf, onOpen }: PeekListProps<Row>) {
  const words = useWords(subject.words)
  const records = useRecords(subject, { ...search, at: id }, noPlace)
  const [attach, sight] = useSight()
  const sheet = useSheet(records, sight, sizes, covered)
  useKeptScroll(sight.element, `${subject.name} ${rowsKey(search)}`, records.state === 'shown')
  return (
    <nav ref={attach} className={styles['peek']} aria-label={words.title}>
      <div className={styles['body']} style={{ height: sheet.window.bodyHeight }}>
        {sheet.placed.map((placed) => {
          const top = placed.top - sheet.window.shift
          const block = records.blocks.find(({ key }) => key === placed.block.key)
          if (placed.kind === 'head')
            return block && records.groupField ? (
              <GroupRow
                key={keyOf(placed)}
                field={records.groupField}
                block={block}
                top={top}
                onToggle={records.toggleGroup}
              />
            ) : null
          const row = sheet.rows.at(placed.block, placed.from)
          return (
            <div key={keyOf(placed)} className={styles['line']} style={{ transform: `translateY(${top}px)` }}>
              {row ? <PeekRow {...{ subject, row, current: row.id === id, hrefOf, onOpen }} /> : null}
            </div>
          )
        })}
      </div>
    </nav>
  )
}

interface PeekRowProps<Row extends ListRow> extends Pick<
  PeekListProps<Row>,
  'subject' | 'hrefOf' | 'onOpen'
> {
  readonly row: Row
  readonly current: boolean
}

function PeekRow<Row extends ListRow>({ subject, row, current, hrefOf, onOpen }: PeekRowProps<Row>) {
  const language = useLanguage()
  return (
    <a
      className={styles['row']}
      href={hrefOf(row.id)}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onOpen(row.id)
      }}
    >
      <Portrait
        name={subject.lastNameOf(row)}
        firstName={subject.firstNameOf?.(row) ?? ''}
        picture={row.picture ?? null}
        square={subject.square?.(row) ?? false}
      />
      <span className={styles['words']}>
        <span className="name cut">{subject.nameOf(row)}</span>
        <span className="small soft cut">{subject.second(row, language)}</span>
      </span>
    </a>
  )
}

const keptScrolls = new Map<string, number>()

/** Another record comes with a page of its own: the list beside it is where it was. */
function useKeptScroll(element: HTMLElement | null, key: string, ready: boolean): void {
  useLayoutEffect(() => {
    if (!element || !ready) return undefined
    const top = keptScrolls.get(key)
    if (top !== undefined) element.scrollTo({ top, behavior: 'instant' })
    return () => void keptScrolls.set(key, element.scrollTop)
  }, [element, key, ready])
}
