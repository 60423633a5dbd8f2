// What stands around a sheet of rows: the A–Z edge and the line that says where one is.
import { useQuery } from '@tanstack/react-query'
import { LetterEdge } from './letter-edge.tsx'
import { placeOfRow } from './layout.ts'
import { letterOfRow, rowOfLetter, type LetterCount } from './place.ts'
import { letterOptions } from './row-pages.ts'
import { sortKeys } from './sort.ts'
import { StatusLine } from './status-line.tsx'
import type { ListRow } from './subject.ts'
import type { Sheet } from './use-sheet.ts'

/** Null where the order is not that of names, or there is too little to need an edge. */
export interface Letters {
  readonly counts: readonly LetterCount[]
  readonly descending: boolean
}

const fewRows = 30

export function useLetters<Row extends ListRow>(sheet: Sheet<Row>): Letters | null {
  const { subject, shown, state, total } = sheet.records
  const [first] = sortKeys(shown.sort ?? subject.defaultSort)
  const named = first !== undefined && subject.letterSorts.includes(first.field)
  const wanted = named && shown.group === undefined && (total ?? fewRows + 1) > fewRows
  const { data } = useQuery({
    ...letterOptions(subject, shown),
    enabled: wanted && state === 'shown',
    placeholderData: (before) => before,
  })
  return wanted ? { counts: data ?? [], descending: first.descending } : null
}

interface SheetFootProps<Row extends ListRow> {
  readonly sheet: Sheet<Row>
  readonly letters: Letters | null
  readonly headed: boolean
}

export function SheetFoot<Row extends ListRow>({ sheet, letters, headed }: SheetFootProps<Row>) {
  const { layout, window, inSight } = sheet
  const goTo = (letter: string) => {
    if (!letters) return
    const row = rowOfLetter(letters.counts, letter, letters.descending)
    window.scrollTo(placeOfRow(layout, row)?.top ?? 0)
  }
  // Without counts it would lead every letter to the first row; its room is kept meanwhile.
  return letters && letters.counts.length > 0 ? (
    <LetterEdge
      letter={letterOfRow(letters.counts, inSight.first, letters.descending)}
      onLetter={goTo}
      headed={headed}
    />
  ) : null
}

export function PlaceLine<Row extends ListRow>({ sheet }: { readonly sheet: Sheet<Row> }) {
  const { inSight, layout, records } = sheet
  const total = records.groupField ? layout.rows : (records.total ?? layout.rows)
  return <StatusLine first={inSight.first} last={Math.min(inSight.last, total - 1)} total={total} />
}
