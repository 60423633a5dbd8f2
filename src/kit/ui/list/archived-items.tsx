// Whether a list shows the archived too, asked for behind the dots.
import { Menu } from '@mantine/core'
import { useWords } from '../language.tsx'
import { MenuChoice } from '../menu-choice.tsx'
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
  return (
    <>
      <Menu.Label>{words.archivedOnes}</Menu.Label>
      {choices.map(({ value, label }) => (
        <MenuChoice
          key={label}
          label={label}
          on={value === archived}
          onChoose={() => setSearch({ archived: value })}
        />
      ))}
    </>
  )
}
