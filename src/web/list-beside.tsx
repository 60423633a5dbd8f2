// The list that a record was opened from, beside it where the screen is wide enough for both.
import { useMediaQuery } from '@mantine/hooks'
import { useNavigate, useSearch, type LinkProps } from '@tanstack/react-router'
import { PeekList } from '../kit/ui/list/peek-list.tsx'
import type { ListRow, ListSubject } from '../kit/ui/list/subject.ts'
import { listPart } from './record-search.ts'

interface ListBesideProps<Row extends ListRow> {
  readonly subject: ListSubject<Row>
  readonly id: number
}

export function ListBeside<Row extends ListRow>({ subject, id }: ListBesideProps<Row>) {
  const wide = useMediaQuery('(min-width: 1600px)', undefined, { getInitialValueInEffect: false })
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const open = (other: number) =>
    void navigate({
      to: `${subject.path}/$id` as LinkProps['to'],
      params: { id: String(other) },
      search: { ...search, edit: undefined },
      replace: true,
    } as never)
  return wide ? (
    <PeekList
      subject={subject}
      search={listPart(search)}
      id={id}
      hrefOf={(other) => `${subject.path}/${other}`}
      onOpen={open}
    />
  ) : null
}
