// Searching a list of configuration, and showing what was archived.
import { IconSearch } from '@tabler/icons-react'
import { useId } from 'react'
import { useWords } from '../language.tsx'
import { RowTick } from '../form/row-inputs.tsx'
import styles from './configuration.module.css'
import { configurationWords } from './labels.ts'

interface ConfigurationToolsProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly archived: boolean
  /** Null where nothing is ever archived. */
  readonly onArchived: ((archived: boolean) => void) | null
}

export function ConfigurationTools({ query, onQuery, archived, onArchived }: ConfigurationToolsProps) {
  const words = useWords(configurationWords)
  const id = useId()
  return (
    <div className={styles['tools']}>
      <label className={styles['search']} htmlFor={id}>
        <IconSearch aria-hidden />
        <span className="sr">{words.search}</span>
        <input
          id={id}
          type="search"
          value={query}
          placeholder={words.search}
          onChange={({ currentTarget }) => onQuery(currentTarget.value)}
        />
      </label>
      {onArchived ? <RowTick label={words.showArchived} checked={archived} onChange={onArchived} /> : null}
    </div>
  )
}
