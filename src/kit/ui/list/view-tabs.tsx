// Saved views as tabs: each is a link; a dot says that the list has moved away from what was saved.
import { ActionIcon, Menu, Popover } from '@mantine/core'
import { IconChevronDown, IconDeviceFloppy, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { kitWords } from '../labels.ts'
import { useWords } from '../language.tsx'
import { toast } from '../toast-queue.ts'
import type { ColumnChoice } from './columns.ts'
import { withSearch, type ListSearch } from './list-search.ts'
import { differsFrom, searchOf, viewContent } from './saved-view.ts'
import { useViewChanges, type View } from './use-views.ts'
import { ViewEditor } from './view-editor.tsx'
import { viewWords } from './view-labels.ts'
import styles from './view-tabs.module.css'

interface ViewTabsProps {
  readonly subject: string
  /** What the list without a view is called. */
  readonly all: string
  readonly views: readonly View[]
  readonly search: ListSearch
  readonly columns: ColumnChoice
  readonly linkTo: (search: ListSearch) => LinkProps
  readonly onOpen: (search: ListSearch) => void
  /** Columns, groups, order: at the right. */
  readonly children: ReactNode
}

export function ViewTabs({ subject, all, views, search, columns, linkTo, onOpen, children }: ViewTabsProps) {
  const words = useWords(viewWords)
  const open = views.find((view) => view.id === search.saved)
  const changed = open !== undefined && differsFrom(open.content, search, columns)
  const content = viewContent(search, columns)
  const tab = (id: View['id'] | undefined, name: string, view: View | undefined) => (
    <li key={id ?? ''}>
      <Link
        {...linkTo(searchOf(view?.content ?? {}, id, search))}
        activeOptions={{ exact: true }}
        aria-current={open?.id === id ? 'page' : undefined}
      >
        {name}
        {changed && view === open ? <Changed /> : null}
      </Link>
      {view && view === open ? (
        <OpenViewMenu {...{ subject, view, content, changed, search, onOpen }} />
      ) : null}
    </li>
  )
  return (
    <div className={styles['bar']}>
      <nav className={styles['tabs']} aria-label={words.savedViews}>
        <ul>
          {tab(undefined, all, undefined)}
          {views.map((view) => tab(view.id, view.name, view))}
        </ul>
      </nav>
      <NewView {...{ subject, content, onSaved: (id: number) => onOpen({ ...search, saved: id }) }} />
      <span className="grow" />
      {children}
    </div>
  )
}

function Changed() {
  const words = useWords(viewWords)
  return (
    <span className={styles['dot']} title={words.changed}>
      <span className="sr">{words.changed}</span>
    </span>
  )
}

interface NewViewProps {
  readonly subject: string
  readonly content: unknown
  readonly onSaved: (id: number) => void
}

function NewView({ subject, content, onSaved }: NewViewProps) {
  const words = useWords(viewWords)
  const [opened, setOpened] = useState(false)
  const { save } = useViewChanges(subject)
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus width={280}>
      <Popover.Target>
        <ActionIcon
          className="only-wide"
          size={24}
          aria-label={words.saveNew}
          onClick={() => setOpened(!opened)}
        >
          <IconPlus aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.saveNew}>
        <ViewEditor
          name=""
          shared={false}
          onSave={async (draft) => {
            const view = await save({ ...draft, content })
            setOpened(false)
            onSaved(view.id)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

interface OpenViewMenuProps {
  readonly subject: string
  readonly view: View
  readonly content: unknown
  readonly changed: boolean
  readonly search: ListSearch
  readonly onOpen: (search: ListSearch) => void
}

/** What can be done with the view one is in. */
function OpenViewMenu({ subject, view, content, changed, search, onOpen }: OpenViewMenuProps) {
  const words = useWords(viewWords)
  const kit = useWords(kitWords)
  const [renaming, setRenaming] = useState(false)
  const { save, change, remove } = useViewChanges(subject)
  const { kept } = view
  if (!kept?.mine) return null
  const drop = async () => {
    await remove(kept.id)
    onOpen(withSearch(search, { saved: undefined }))
    const { name, shared, content: before } = kept
    const again = () => void save({ name, shared, content: before })
    toast(words.deleted(name), [{ label: kit.undo, undo: true, run: again }])
  }
  return (
    <Popover opened={renaming} onChange={setRenaming} trapFocus returnFocus width={280} withRoles={false}>
      <Popover.Target>
        <span className={styles['menu']}>
          <Menu position="bottom-start">
            <Menu.Target>
              <ActionIcon size={20} aria-label={words.viewActions(view.name)}>
                <IconChevronDown aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                disabled={!changed}
                leftSection={<IconDeviceFloppy aria-hidden />}
                onClick={() => void change(kept.id, { content })}
              >
                {words.saveChanges}
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil aria-hidden />} onClick={() => setRenaming(true)}>
                {words.rename}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash aria-hidden />} onClick={() => void drop()}>
                {words.delete}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={words.rename}>
        <ViewEditor
          name={kept.name}
          shared={kept.shared}
          onSave={async (draft) => {
            await change(kept.id, draft)
            setRenaming(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
