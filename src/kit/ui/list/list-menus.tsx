// How a list is laid out: its columns, its groups, and for cards its order.
import { ActionIcon, Button, Checkbox, Menu, Popover } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowsSort,
  IconArrowUp,
  IconColumns3,
  IconStack2,
  type Icon,
} from '@tabler/icons-react'
import type { Field } from '../../field.ts'
import { useSay, useWords } from '../language.tsx'
import { MenuChoice } from '../menu-choice.tsx'
import { isShown, moveColumn, toggleColumn } from './columns.ts'
import { listWords } from './labels.ts'
import styles from './list-menus.module.css'
import type { ListSearch } from './list-search.ts'
import { directionOf, sortKeys, toggleSort } from './sort.ts'
import type { Columns } from './use-columns.ts'
import type { SetSearch } from './use-records.ts'

interface ColumnsMenuProps {
  readonly fields: readonly Field[]
  readonly titleField: string
  readonly columns: Columns
}

/** What is shown stands first, in the order of the list. */
export function ColumnsMenu({ fields, titleField, columns }: ColumnsMenuProps) {
  const words = useWords(listWords)
  const { choice } = columns
  const shown = columns.columns.map(({ field }) => field)
  const hidden = fields.filter((field) => field.column && !isShown(choice, field.name))
  return (
    <Popover width={300} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="s" className="only-wide" leftSection={<IconColumns3 aria-hidden />}>
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.columns}>
        <ul className={styles['columns']}>
          {[...shown, ...hidden].map((field, i) => (
            <ColumnLine
              key={field.name}
              field={field}
              fixed={field.name === titleField}
              place={i < shown.length ? i : null}
              columns={columns}
            />
          ))}
        </ul>
        <Button size="s" onClick={columns.reset}>
          {words.columnsReset}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

interface ColumnLineProps {
  readonly field: Field
  readonly fixed: boolean
  readonly place: number | null
  readonly columns: Columns
}

function ColumnLine({ field, fixed, place, columns }: ColumnLineProps) {
  const words = useWords(listWords)
  const label = useSay()(field.label)
  const { choice, setChoice } = columns
  const move = (by: number) => () => setChoice(moveColumn(choice, field.name, (place ?? 0) + by))
  return (
    <li className={styles['column']}>
      <Checkbox
        label={label}
        checked={place !== null}
        disabled={fixed}
        onChange={() => setChoice(toggleColumn(choice, field.name))}
      />
      <span className="grow" />
      {place === null ? null : (
        <>
          <ActionIcon size={24} disabled={place === 0} aria-label={words.moveUp(label)} onClick={move(-1)}>
            <IconArrowUp aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={24}
            disabled={place === choice.length - 1}
            aria-label={words.moveDown(label)}
            onClick={move(1)}
          >
            <IconArrowDown aria-hidden />
          </ActionIcon>
        </>
      )}
    </li>
  )
}

interface SearchMenuProps {
  readonly fields: readonly Field[]
  readonly search: ListSearch
  readonly setSearch: SetSearch
}

export function GroupMenu({ fields, search, setSearch }: SearchMenuProps) {
  const words = useWords(listWords)
  const say = useSay()
  const group = fields.find((field) => field.name === search.group)
  const choose = (name: string | undefined) => () => setSearch({ group: name })
  return (
    <Menu>
      <Menu.Target>
        {barButton(IconStack2, words.groupBy, group ? say(group.label) : words.group)}
      </Menu.Target>
      <Menu.Dropdown className={styles['long']}>
        <Menu.Label>{words.groupBy}</Menu.Label>
        <MenuChoice on={group === undefined} label={words.noGroups} onChoose={choose(undefined)} />
        <Menu.Divider />
        {fields
          .filter((field) => field.group)
          .map((field) => (
            <MenuChoice
              key={field.name}
              on={field === group}
              label={say(field.label)}
              onChoose={choose(field.name)}
            />
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

export function SortMenu({
  fields,
  search,
  setSearch,
  fallback,
}: SearchMenuProps & { readonly fallback: string }) {
  const words = useWords(listWords)
  const say = useSay()
  const sort = search.sort ?? fallback
  const first = sortKeys(sort)[0]
  const field = fields.find((one) => one.name === first?.field)
  const descending = first?.descending ?? false
  const turn = () => setSearch({ sort: toggleSort(sort, first?.field ?? fallback, false) })
  return (
    <Menu>
      <Menu.Target>{barButton(IconArrowsSort, words.sortedBy, field ? say(field.label) : '')}</Menu.Target>
      <Menu.Dropdown className={styles['long']}>
        <Menu.Label>{words.sortedBy}</Menu.Label>
        <MenuChoice on={!descending} label={words.sortUp} onChoose={turn} />
        <MenuChoice on={descending} label={words.sortDown} onChoose={turn} />
        <Menu.Divider />
        {fields
          .filter((one) => one.sort)
          .map((one) => (
            <MenuChoice
              key={one.name}
              on={directionOf(sort, one.name) !== 'none'}
              label={say(one.label)}
              onChoose={() => setSearch({ sort: one.name })}
            />
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Says what holds now; on a phone there is room for the icon only. */
function barButton(BarIcon: Icon, what: string, label: string) {
  return (
    <Button size="s" className={styles['button']} aria-label={`${what} : ${label}`}>
      <BarIcon aria-hidden />
      <span className="only-wide">{label}</span>
    </Button>
  )
}
