// A list of configuration on its page: searched, edited row by row where it stands, archived shown on demand.
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Field } from '../../field.ts'
import { useKeys } from '../keys.tsx'
import { useSay, useWords } from '../language.tsx'
import { PageHeader } from '../page-header.tsx'
import styles from './configuration.module.css'
import type { ConfigurationItem, ConfigurationList } from './configuration-list.ts'
import { ConfigurationRow } from './configuration-row.tsx'
import { ConfigurationTools } from './configuration-tools.tsx'
import { configurationWords } from './labels.ts'
import { RowEditor } from './row-editor.tsx'
import { useRowActions, useRows } from './use-configuration.ts'
import { useFieldNames } from './use-field-names.ts'

interface ConfigurationTableProps {
  readonly list: ConfigurationList
  readonly readOnly: boolean
}

/** The row that is typed: one at a time; null is the new one. */
interface Editing {
  readonly id: ConfigurationItem['id'] | null
  readonly field?: string
}

const typingRest = 200

export function ConfigurationTable({ list, readOnly }: ConfigurationTableProps) {
  const words = useWords(configurationWords)
  const say = useSay()
  const [query, setQuery] = useState('')
  const [archived, setArchived] = useState(false)
  const [editing, setEditing] = useState<Editing | undefined>()
  const [asked] = useDebouncedValue(query.trim(), typingRest)
  const { rows, isPending, hasNextPage, fetchNextPage } = useRows(list, {
    ...(asked ? { q: asked } : {}),
    ...(archived ? { archived: 'all' } : {}),
  })
  const captionId = useId()
  const add = list.create && !readOnly ? () => setEditing({ id: null }) : undefined
  const label = list.add && say(list.add)
  useKeys(add && label ? [{ keys: 'n', label, run: add }] : [])

  return (
    <>
      <PageHeader title={say(list.title)}>
        {add && label ? (
          <Button
            {...(editing ? { variant: 'default' } : { variant: 'filled', color: 'ink' })}
            leftSection={<IconPlus aria-hidden />}
            aria-keyshortcuts="n"
            onClick={add}
          >
            {label}
          </Button>
        ) : null}
      </PageHeader>
      <div className={styles['page']}>
        <p className="soft" id={captionId}>
          {say(list.why)} {readOnly ? words.mayNot : ''}
        </p>
        {list.short ? null : (
          <ConfigurationTools
            query={query}
            onQuery={setQuery}
            archived={archived}
            onArchived={list.archivable ? setArchived : null}
          />
        )}
        <div className={styles['scroll']}>
          <table
            className={styles['table']}
            style={{ maxWidth: widthOf(list, editing !== undefined) }}
            aria-describedby={captionId}
            aria-busy={isPending}
          >
            <TableHead list={list} editing={editing !== undefined} />
            <TableBody list={list} rows={rows} readOnly={readOnly} editing={editing} onEditing={setEditing} />
          </table>
        </div>
        {isPending ? <p className="faint">{words.loading}</p> : null}
        {!isPending && rows.length === 0 && !editing ? (
          <p className="faint">{asked ? words.nothingFound : words.none}</p>
        ) : null}
        {hasNextPage ? (
          <Button size="s" className="link" onClick={() => void fetchNextPage()}>
            {words.more100}
          </Button>
        ) : null}
      </div>
    </>
  )
}

interface TableBodyProps extends ConfigurationTableProps {
  readonly rows: readonly ConfigurationItem[]
  readonly editing: Editing | undefined
  readonly onEditing: (editing: Editing | undefined) => void
}

function TableBody({ list, rows, readOnly, editing, onEditing }: TableBodyProps) {
  const namesOf = useFieldNames(list, rows)
  const actions = useRowActions(list)
  const editor = (item: ConfigurationItem | null) => (
    <RowEditor
      key={item?.id ?? 'new'}
      list={list}
      item={item}
      namesOf={namesOf}
      startAt={editing?.field}
      onSave={(values) => actions.save(item?.id ?? null, values)}
      onLeave={() => {
        onEditing(undefined)
        if (item) focusRow(item.id)
      }}
    />
  )
  return (
    <tbody>
      {editing?.id === null ? editor(null) : null}
      {rows.map((item) =>
        editing?.id === item.id ? (
          editor(item)
        ) : (
          <ConfigurationRow
            key={item.id}
            list={list}
            item={item}
            namesOf={namesOf}
            readOnly={readOnly}
            beside={editing !== undefined}
            actions={actions}
            onEdit={(field) => onEditing({ id: item.id, field })}
          />
        ),
      )}
    </tbody>
  )
}

function TableHead({ list, editing }: { readonly list: ConfigurationList; readonly editing: boolean }) {
  const words = useWords(configurationWords)
  const say = useSay()
  return (
    <thead>
      <tr>
        {columnsOf(list, editing).map((field) => (
          <th key={field.name} scope="col" style={{ width: field.column?.width }}>
            {say(field.label)}
          </th>
        ))}
        <th scope="col" className={styles['end']}>
          <span className="sr">{words.actions}</span>
        </th>
      </tr>
    </thead>
  )
}

/** What is only written has a column while a row is typed. */
function columnsOf(list: ConfigurationList, editing: boolean): readonly Field[] {
  return editing ? [...list.fields, ...(list.writeOnly ?? [])] : list.fields
}

const actionsWidth = 120

/** No wider than its columns want to be; narrower where the page is. */
function widthOf(list: ConfigurationList, editing: boolean): number {
  const wanted = columnsOf(list, editing).map((field) => field.column?.width ?? actionsWidth)
  return wanted.reduce((sum, width) => sum + width, editing ? actionsWidth * 2 : actionsWidth)
}

/** Back to what opened the editor, once the row is read again. */
function focusRow(id: ConfigurationItem['id']): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(String(id))}"] button`)?.focus()
  })
}
