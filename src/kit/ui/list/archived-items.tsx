// Whether a list shows the archived too, asked for behind the dots.
import { Menu } from '@mantine/core'
import { IconArchive, IconCheck } from '@tabler/icons-react'
import { useWords } from '../language.tsx'
import { listWords } from './labels.ts'
import type { ListSearch } from './list-search.ts'
import type { SetSearch } from './use-records.ts'

interface ArchivedItemsProps {
  readonly archived: ListSearch['archived']
  readonly setSearch: SetSearch
}

export function ArchivedItems({ archived, setSearch }: ArchivedItemsProps) {
  const words = useWords(listWords)
  const choices = [
    { value: undefined, label: words.archivedNot },
    { value: 'all', label: words.archivedAlso },
    { value: 'yes', label: words.archivedOnly },
  ] as const
  return choices.map(({ value, label }) => (
    <Menu.Item
      key={label}
      role="menuitemradio"
      aria-checked={value === archived}
      leftSection={<IconArchive aria-hidden />}
      rightSection={value === archived ? <IconCheck aria-hidden /> : null}
      onClick={() => setSearch({ archived: value })}
    >
      {label}
    </Menu.Item>
  ))
}
