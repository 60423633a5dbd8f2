// What the file is, how it is read, and what each of its columns becomes.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../kit/ui/language.tsx'
import type { Import } from '../import/contract.ts'
import { columnWords } from './column-labels.ts'
import { ColumnTable } from './column-table.tsx'
import { factsText } from './facts.ts'
import styles from './file-panel.module.css'
import { forgetMapping, keepMapping } from './import-calls.ts'
import { importPaths } from './import-paths.ts'
import { isOpen } from './import-stage.ts'
import { ReadingChoice } from './reading-choice.tsx'
import type { Act } from './use-act.ts'

interface FilePanelProps {
  readonly one: Import
  readonly doing: Act
}

export function FilePanel({ one, doing }: FilePanelProps) {
  const words = useWords(columnWords)
  const open = isOpen(one.state)
  const isTable = one.facts.format === 'csv'
  return (
    <>
      <div className="row">
        <p className="name grow cut" title={one.fileName}>
          {one.fileName}
        </p>
        {open ? (
          <Button
            size="s"
            className="link"
            aria-label={words.changeFile}
            renderRoot={(props: object) => (
              <Link {...props} to={importPaths[one.subject].start} search={{ instead: one.id }} />
            )}
          >
            {words.change}
          </Button>
        ) : null}
      </div>
      <p className={styles['facts']}>{factsText(one.facts, words)}</p>
      {isTable ? (
        <>
          {open ? <ReadingChoice one={one} doing={doing} /> : null}
          <ColumnTable one={one} doing={doing} />
          {open && one.facts.hasHeader ? <SavedMapping one={one} doing={doing} /> : null}
        </>
      ) : (
        <p className="soft">{words.vcardSays}</p>
      )}
    </>
  )
}

/** The button stays where it was, and does the contrary once it was pressed. */
function SavedMapping({ one, doing }: FilePanelProps) {
  const words = useWords(columnWords)
  const { id, mappingSaved } = one
  return (
    <div className={styles['saved']}>
      <Button
        size="s"
        className="link"
        onClick={() => doing.act(() => (mappingSaved ? forgetMapping(id) : keepMapping(id)))}
      >
        {mappingSaved ? words.forgetMapping : words.saveMapping}
      </Button>
      <span role="status" className="faint small">
        {mappingSaved ? words.savedMapping : ''}
      </span>
    </div>
  )
}
