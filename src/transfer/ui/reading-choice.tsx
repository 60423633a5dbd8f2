// How the table is read, where it was found otherwise than it is: encoding, separator, header row.
import { Button, Checkbox, NativeSelect, Popover } from '@mantine/core'
import { useWords } from '../../kit/ui/language.tsx'
import type { Import, ImportChange } from '../import/contract.ts'
import { columnWords } from './column-labels.ts'
import { encodingName, encodings, separatorName, separators } from './facts.ts'
import styles from './file-panel.module.css'
import { changeImport } from './import-calls.ts'
import type { Act } from './use-act.ts'

interface ReadingChoiceProps {
  readonly one: Import
  readonly doing: Act
}

const oneColumn = ''

export function ReadingChoice({ one, doing }: ReadingChoiceProps) {
  const words = useWords(columnWords)
  const { encoding, separator, hasHeader } = one.facts
  const change = (layout: NonNullable<ImportChange['layout']>) =>
    doing.act(() => changeImport(one, { layout }))
  const signs = separators(separator).map((sign) => ({ value: sign, label: separatorName(sign, words) }))
  return (
    <Popover width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button size="s" className={`link ${styles['reading']}`}>
          {words.correctReading}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.correctReading}>
        <div className={styles['readingForm']}>
          <NativeSelect
            label={words.encoding}
            data-autofocus
            value={encoding.toLowerCase()}
            data={encodings(encoding).map((name) => ({ value: name, label: encodingName(name) }))}
            onChange={({ currentTarget }) => change({ encoding: currentTarget.value })}
          />
          <NativeSelect
            label={words.separator}
            value={separator ?? oneColumn}
            data={[...signs, { value: oneColumn, label: words.oneColumn }]}
            onChange={({ currentTarget }) => change({ separator: currentTarget.value || null })}
          />
          <Checkbox
            label={words.hasHeader}
            checked={hasHeader}
            onChange={({ currentTarget }) => change({ hasHeader: currentTarget.checked })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
