// The head of a group: what its rows have in common, how many they are, open or closed.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { formatNumber } from '../../words.ts'
import { useLanguage, useWords } from '../language.tsx'
import { groupLabel, type RowBlock } from './groups.ts'
import styles from './grid.module.css'
import { listWords } from './labels.ts'
import type { Field } from '../../field.ts'

interface GroupRowProps {
  readonly field: Field
  readonly block: RowBlock
  readonly top: number
  /** Only in a grid. */
  readonly line?: number
  readonly onToggle: (key: string) => void
}

export function GroupRow({ field, block, top, line, onToggle }: GroupRowProps) {
  const style = { transform: `translateY(${top}px)` }
  const button = <GroupButton field={field} block={block} onToggle={onToggle} />
  if (line === undefined)
    return (
      <div className={styles['group']} style={style}>
        {button}
      </div>
    )
  return (
    <div role="row" aria-rowindex={line + 2} className={styles['group']} style={style}>
      <div role="gridcell" className={styles['gridcell']}>
        {button}
      </div>
    </div>
  )
}

function GroupButton({ field, block, onToggle }: Pick<GroupRowProps, 'field' | 'block' | 'onToggle'>) {
  const language = useLanguage()
  const words = useWords(listWords)
  if (!block.group) return null
  return (
    <button type="button" aria-expanded={block.open} onClick={() => onToggle(block.key)}>
      {block.open ? <IconChevronDown aria-hidden /> : <IconChevronRight aria-hidden />}
      <span className="name cut">{groupLabel(field, block.group, language, words)}</span>
      <span className="faint small">{formatNumber(language, block.group.count)}</span>
    </button>
  )
}
