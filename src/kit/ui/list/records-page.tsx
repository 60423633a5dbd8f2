// A page of records: its head, saved views, filters, and the records as cards or as a list.
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconId, IconLayoutGrid, IconLayoutKanban, IconList, IconPlus } from '@tabler/icons-react'
import { Link, useNavigate, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatNumber } from '../../words.ts'
import { CardSheet } from '../cards/card-sheet.tsx'
import { useKeptState } from '../kept-state.ts'
import { useKeys } from '../keys.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { PageHeader } from '../page-header.tsx'
import type { Create } from '../shell/top-bar.tsx'
import { ViewsNav, type ViewLink } from '../views-nav.tsx'
import { ActionBar, type RecordAction } from './action-bar.tsx'
import { ArchivedItems } from './archived-items.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Grid } from './grid.tsx'
import { listWords } from './labels.ts'
import { ColumnsMenu, GroupMenu, SortMenu } from './list-menus.tsx'
import { withSearch, type ListSearch } from './list-search.ts'
import { ListFailed } from './list-failed.tsx'
import { NoRows } from './no-rows.tsx'
import styles from './records-page.module.css'
import type { ListRow, ListSubject } from './subject.ts'
import { useColumns } from './use-columns.ts'
import { useRecords, type SetSearch } from './use-records.ts'
import { firstInSight } from './use-sheet.ts'
import type { OpenRecord } from './use-sheet-moves.ts'
import { useTicks } from './use-ticks.ts'
import { useViews } from './use-views.ts'
import { usePhone } from '../use-phone.ts'
import { ViewTabs } from './view-tabs.tsx'

export interface RecordsPageProps<Row extends ListRow> {
  readonly subject: ListSubject<Row>
  readonly search: ListSearch
  readonly setSearch: SetSearch
  readonly openRecord: OpenRecord
  /** A hand comes near a record: what its page needs may be fetched. */
  readonly approach: () => void
  readonly hrefOf: (id: number) => string
  /** The list itself, as another search shows it. */
  readonly linkTo: (search: ListSearch) => LinkProps
  readonly formLink: (id: number) => LinkProps
  readonly actions: readonly RecordAction[]
  /** Behind the dots at the head of the page: import, export. */
  readonly more: ReactNode
  /** The records by stages, where they have some, and the order that cards have at first. */
  readonly board?: { readonly shown: ReactNode; readonly sort: string }
  /** Beside the views, on a wide screen. */
  readonly headAction?: ReactNode
  /** What to begin with where there is nothing at all. */
  readonly emptyActions: ReactNode
  readonly create: Create | undefined
}

export function RecordsPage<Row extends ListRow>(props: RecordsPageProps<Row>) {
  const { subject, search, setSearch, linkTo, actions, emptyActions } = props
  const records = useRecords(subject, search, setSearch)
  const ticks = useTicks(records)
  const views = useViews(subject)
  const navigate = useNavigate()
  const open = views.find((view) => view.id === search.saved)
  const columns = useColumns(subject.name, subject.fields, search.saved, open?.content.columns)
  const sheet = {
    records,
    ticks,
    openRecord: props.openRecord,
    approach: props.approach,
    hrefOf: props.hrefOf,
  }
  const { all } = useWords(subject.words)
  const menus = { fields: subject.fields, search, setSearch }
  const isCards = search.view === 'cards'
  const isBoard = search.view === 'board' && props.board !== undefined
  const phone = usePhone()
  const isEmpty = records.state === 'shown' && records.total === 0
  return (
    <>
      <Head {...props} count={records.total} />
      <ViewTabs
        subject={subject.name}
        all={all}
        views={views}
        search={search}
        columns={columns.choice}
        linkTo={linkTo}
        onOpen={(next) => void navigate(linkTo(next))}
      >
        {isBoard ? null : <GroupMenu {...menus} />}
        {isCards || isBoard || phone ? (
          <SortMenu {...menus} fallback={isBoard ? (props.board?.sort ?? '') : subject.defaultSort} />
        ) : (
          <ColumnsMenu fields={subject.fields} titleField={subject.titleField} columns={columns} />
        )}
        <div className="only-phone">
          <MoreMenu {...props} />
        </div>
      </ViewTabs>
      <FilterBar fields={subject.fields} search={search} setSearch={setSearch} />
      {records.state === 'failed' ? (
        <ListFailed error={records.error} onRetry={records.retry} />
      ) : isEmpty ? (
        <div className={styles['none']}>
          <NoRows records={records} emptyActions={emptyActions} />
        </div>
      ) : isBoard ? (
        props.board?.shown
      ) : isCards ? (
        <CardSheet {...sheet} />
      ) : (
        <Grid {...sheet} columns={columns} />
      )}
      {isBoard ? null : <ActionBar records={records} ticks={ticks} actions={actions} />}
    </>
  )
}

function Head<Row extends ListRow>(props: RecordsPageProps<Row> & { readonly count: number | undefined }) {
  const { subject, search, count, create, headAction } = props
  const words = useWords(listWords)
  const said = useWords(subject.words)
  const language = useLanguage()
  const views = useViewLinks(props)
  return (
    <PageHeader title={said.title} count={count === undefined ? '' : formatNumber(language, count)}>
      <ViewsNav label={words.views} views={views} current={search.view ?? 'list'} />
      {create ? (
        <Link {...create.link} className={`only-phone ${styles['plus']}`} aria-label={create.label}>
          <IconPlus aria-hidden />
        </Link>
      ) : null}
      <div className="only-wide">{headAction}</div>
      <div className="only-wide">
        <MoreMenu {...props} />
      </div>
    </PageHeader>
  )
}

/** What concerns the whole list: import, export, the archived. */
function MoreMenu<Row extends ListRow>({ subject, search, setSearch, more }: RecordsPageProps<Row>) {
  const words = useWords(listWords)
  if (subject.neverArchived && more === null) return null
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={words.more}>
          <IconDots aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {more}
        {subject.neverArchived ? null : <ArchivedItems archived={search.archived} setSearch={setSearch} />}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The form shows the record one is at, or the first in sight. */
function useViewLinks<Row extends ListRow>(props: RecordsPageProps<Row>): ViewLink[] {
  const { subject, search, linkTo, formLink } = props
  const words = useWords(listWords)
  const group = useWords(subject.words).title
  const navigate = useNavigate()
  const [first] = useKeptState<number | null>(firstInSight(subject.name), null)
  const at = search.at ?? first
  const views: ViewLink[] = [
    {
      name: 'cards',
      label: words.cards,
      icon: <IconLayoutGrid aria-hidden />,
      keys: '1',
      link: linkTo(withSearch(search, { view: 'cards' })),
    },
    {
      name: 'list',
      label: words.list,
      icon: <IconList aria-hidden />,
      keys: '2',
      link: linkTo(withSearch(search, { view: 'list' })),
    },
    {
      name: 'form',
      label: words.form,
      icon: <IconId aria-hidden />,
      keys: '3',
      link: at === null ? null : formLink(at),
    },
  ]
  if (props.board !== undefined)
    views.push({
      name: 'board',
      label: words.board,
      icon: <IconLayoutKanban aria-hidden />,
      keys: '4',
      link: linkTo(withSearch(search, { view: 'board' })),
    })
  useKeys(
    views.flatMap(({ keys, label, link }) =>
      link ? [{ keys, label, group, run: () => void navigate(link) }] : [],
    ),
  )
  return views
}
