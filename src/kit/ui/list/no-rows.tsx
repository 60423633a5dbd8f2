// A list with nothing to show: nothing is there yet, or nothing matches; and the next step.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { fieldNamed } from '../../field.ts'
import { EmptyState } from '../empty-state.tsx'
import { useSay, useWords } from '../language.tsx'
import { chipsOf, filterOf, noChips, removeChip } from './filter-edit.ts'
import { listWords } from './labels.ts'
import { selectionQuery } from './list-search.ts'
import { countOptions } from './row-pages.ts'
import type { ListRow } from './subject.ts'
import type { Records } from './use-records.ts'

interface NoRowsProps<Row extends ListRow> {
  readonly records: Records<Row>
  /** What to begin with where there is nothing at all. */
  readonly emptyActions: ReactNode
}

export function NoRows<Row extends ListRow>({ records, emptyActions }: NoRowsProps<Row>) {
  const { subject, shown } = records
  const words = useWords(subject.words)
  if (Object.keys(selectionQuery(shown)).length > 0) return <NoneFound records={records} />
  return (
    <EmptyState title={words.emptyTitle} actions={emptyActions}>
      {words.emptyWhy}
    </EmptyState>
  )
}

function NoneFound<Row extends ListRow>({ records }: { readonly records: Records<Row> }) {
  const { subject, shown, setSearch } = records
  const words = useWords(listWords)
  const said = useWords(subject.words)
  const say = useSay()
  const chips = chipsOf(shown.filter) ?? noChips
  const single = chips.parts.flatMap((part, i) =>
    part.map((condition, j) => ({ condition, without: filterOf(removeChip(chips, { part: i, index: j })) })),
  )
  const elsewhere = shown.q !== undefined && shown.filter !== undefined
  const { data: count } = useQuery({
    ...countOptions(subject, shown.q ? { q: shown.q } : {}),
    enabled: elsewhere,
  })
  const removable = count && single.length === 1 ? [] : single.slice(0, 3)
  return (
    <EmptyState
      title={said.noneTitle}
      actions={
        <>
          {removable.map(({ condition, without }, i) => (
            <Button key={i} size="s" className="link" onClick={() => setSearch({ filter: without })}>
              {words.removeFilter(say(fieldNamed(subject.fields, condition.field)?.label ?? noLabel))}
            </Button>
          ))}
          {shown.filter === undefined || removable.length === 1 ? null : (
            <Button size="s" className="link" onClick={() => setSearch({ filter: undefined })}>
              {count ? words.searchAll(count) : words.removeAllFilters}
            </Button>
          )}
          {shown.archived === undefined ? (
            <Button size="s" className="link" onClick={() => setSearch({ archived: 'all' })}>
              {words.archivedAlso}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

const noLabel = { fr: '', en: '' }
