// One status on the board: its leads, read as one scrolls.
import { useInfiniteQuery } from '@tanstack/react-query'
import { BoardCard } from '../../kit/ui/board/board-card.tsx'
import { BoardColumn } from '../../kit/ui/board/board-column.tsx'
import type { ListSearch } from '../../kit/ui/list/list-search.ts'
import { Portrait } from '../../kit/ui/portrait.tsx'
import type { Lead } from '../lead.ts'
import { columnQuery, type Status } from './board-calls.ts'
import styles from './lead-board.module.css'
import { jobAndCompany, labelOf, leadSubject } from './lead-subject.tsx'

interface LeadBoardColumnProps {
  readonly status: Status
  readonly statuses: readonly Status[]
  readonly search: ListSearch
  readonly count: number | undefined
  readonly readOnly: boolean
  readonly hrefOf: (id: number) => string
  readonly onMove: (leadId: number, statusId: number) => void
}

export function LeadBoardColumn(props: LeadBoardColumnProps) {
  const { status, statuses, search, count, readOnly, hrefOf, onMove } = props
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    columnQuery(status.id, search),
  )
  const leads = data?.pages.flatMap((page) => page.items) ?? []
  const stays = readOnly || status.kind === 'converted'
  const destinations = stays ? [] : statuses.filter((one) => takes(one) && one.id !== status.id)
  return (
    <BoardColumn
      id={status.id}
      name={status.name}
      count={count}
      takes={takes(status)}
      state={data ? 'shown' : 'loading'}
      onMore={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null}
    >
      {leads.map((lead, index) => (
        <BoardCard
          key={lead.id}
          id={lead.id}
          name={lead.name}
          href={hrefOf(lead.id)}
          picture={<LeadPortrait lead={lead} />}
          here={lead.id === search.at}
          first={index === 0}
          destinations={destinations}
          onMove={(to) => onMove(lead.id, to)}
        >
          <LeadFacts lead={lead} />
        </BoardCard>
      ))}
    </BoardColumn>
  )
}

/** Only a conversion leads to the converted. */
function takes({ kind, archived }: Status): boolean {
  return kind !== 'converted' && !archived
}

function LeadPortrait({ lead }: { readonly lead: Lead }) {
  return (
    <Portrait
      name={leadSubject.lastNameOf(lead)}
      firstName={leadSubject.firstNameOf?.(lead) ?? ''}
      picture={lead.picture}
      square={leadSubject.square?.(lead) ?? false}
    />
  )
}

function LeadFacts({ lead }: { readonly lead: Lead }) {
  const what = jobAndCompany(lead)
  const why = labelOf(lead, 'lostReasonId')
  const foot = [why || labelOf(lead, 'sourceId'), labelOf(lead, 'ownerId')].filter(Boolean).join(' · ')
  return (
    <>
      {what === '' ? null : <p className={`${styles['what']} soft cut`}>{what}</p>}
      {foot === '' ? null : <p className="faint small cut">{foot}</p>}
    </>
  )
}
