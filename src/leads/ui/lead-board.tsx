// The board of leads: a column for each status, cards that are dragged or moved by keys; what is lost asks why.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Board } from '../../kit/ui/board/board.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { ListSearch } from '../../kit/ui/list/list-search.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import type { Lead } from '../lead.ts'
import { columnQuery, countsQuery, statusesQuery, type Status } from './board-calls.ts'
import { LeadBoardColumn } from './lead-board-column.tsx'
import { leadBoardWords } from './lead-board-labels.ts'
import { LostDialog } from './lost-dialog.tsx'
import { useLeadMoves } from './use-lead-moves.ts'

interface LeadBoardProps {
  readonly search: ListSearch
  readonly readOnly: boolean
  readonly hrefOf: (id: number) => string
  readonly openRecord: (lead: Lead) => void
  readonly approach: () => void
}

export function LeadBoard({ search, readOnly, hrefOf, openRecord, approach }: LeadBoardProps) {
  const words = useWords(leadBoardWords)
  const { data: statuses = [] } = useQuery(statusesQuery)
  const { data: counts } = useQuery(countsQuery(search))
  const move = useLeadMoves(search, statuses)
  const [losing, setLosing] = useState<{ lead: Lead; to: Status } | null>(null)
  const countOf = (id: number) => counts && (counts.find(({ value }) => value === id)?.count ?? 0)
  const columns = statuses.filter(({ id, archived }) => !archived || (countOf(id) ?? 0) > 0)
  const leadOf = (id: number) =>
    columns.flatMap((status) => leadsOf(status.id, search)).find((one) => one.id === id)

  const onMove = (leadId: number, statusId: number) => {
    const lead = leadOf(leadId)
    const to = statuses.find(({ id }) => id === statusId)
    if (!lead || !to || to.id === lead.statusId || lead.statusKind === 'converted') return
    if (to.kind === 'lost') setLosing({ lead, to })
    else void move({ lead, to, lostReasonId: null })
  }
  return (
    <>
      <Board
        label={words.board}
        onMove={readOnly ? undefined : onMove}
        onOpen={(id) => {
          const lead = leadOf(id)
          if (lead) openRecord(lead)
        }}
        approach={approach}
      >
        {columns.map((status) => (
          <LeadBoardColumn
            key={status.id}
            status={status}
            statuses={statuses}
            search={search}
            count={countOf(status.id)}
            readOnly={readOnly}
            hrefOf={hrefOf}
            onMove={onMove}
          />
        ))}
      </Board>
      {losing ? (
        <LostDialog
          name={losing.lead.name}
          onClose={() => setLosing(null)}
          onChoose={(lostReasonId) => {
            setLosing(null)
            void move({ ...losing, lostReasonId })
          }}
        />
      ) : null}
    </>
  )
}

/** Those of a column that have been read. */
function leadsOf(statusId: number, search: ListSearch): readonly Lead[] {
  const column = queryClient.getQueryData(columnQuery(statusId, search).queryKey)
  return column?.pages.flatMap((page) => page.items) ?? []
}
