// An import: what the file is and its columns at the left; the trial, then the run, and each line at the right.
import { Button, Modal } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconTableColumn } from '@tabler/icons-react'
import { useRef } from 'react'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { Import } from '../import/contract.ts'
import { isDoubtful } from './column-choice.ts'
import { columnWords } from './column-labels.ts'
import { FilePanel } from './file-panel.tsx'
import { importWords } from './import-labels.ts'
import { ImportFooter } from './import-footer.tsx'
import { ImportRows } from './import-rows.tsx'
import styles from './import-screen.module.css'
import { isOpen, workOf, type Shown } from './import-stage.ts'
import { ImportStatus } from './import-status.tsx'
import { PolicyChoice } from './policy-choice.tsx'
import { Tallies } from './tallies.tsx'
import { useAct } from './use-act.ts'
import { useTransitions } from './use-transitions.ts'

interface ImportScreenProps {
  readonly one: Import
  /** Only lines of this outcome; it stands in the URL. */
  readonly shown: Shown | undefined
  readonly onShown: (shown: Shown | undefined) => void
}

export function ImportScreen({ one, shown, onShown }: ImportScreenProps) {
  const words = useWords(importWords)
  const narrow = useMediaQuery('(max-width: 820px)', undefined, { getInitialValueInEffect: false })
  const status = useRef<HTMLHeadingElement>(null)
  const doing = useAct()
  const work = workOf(one)
  useTransitions(one)
  return (
    <div className={styles['screen']}>
      {narrow ? null : (
        <aside className={styles['aside']} aria-label={words.columnsOfFile}>
          <FilePanel one={one} doing={doing} />
        </aside>
      )}
      <section className={styles['work']} aria-labelledby="import-status">
        <div className={styles['head']}>
          {narrow ? <FileLine one={one} doing={doing} /> : null}
          <ImportStatus one={one} work={work} doing={doing} heading={status} />
          {doing.problem === null ? null : (
            <p role="alert" className={styles['problem']}>
              {doing.problem}
            </p>
          )}
          <div className={styles['tally']}>
            <Tallies work={work} shown={shown} onShown={onShown} />
            {isOpen(one.state) ? <PolicyChoice one={one} doing={doing} /> : null}
          </div>
        </div>
        <ImportRows
          key={`${work?.of ?? ''} ${work?.rows.jobId ?? ''}`}
          one={one}
          work={work}
          shown={shown}
          onShowAll={() => onShown(undefined)}
        />
        <ImportFooter one={one} work={work} doing={doing} status={status} />
      </section>
    </div>
  )
}

/** On a phone the columns open over the page: its room is for the lines. */
function FileLine({ one, doing }: Pick<Parameters<typeof FilePanel>[0], 'one' | 'doing'>) {
  const words = useWords(columnWords)
  const kit = useWords(kitWords)
  const [opened, { open, close }] = useDisclosure()
  const doubtful = one.columns.filter(isDoubtful).length
  return (
    <div className="row">
      <span className="grow cut name">{one.fileName}</span>
      <Button size="s" variant="default" leftSection={<IconTableColumn aria-hidden />} onClick={open}>
        {doubtful > 0 && isOpen(one.state) ? words.columnsToCheck(doubtful) : words.columns}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        fullScreen
        title={words.columns}
        closeButtonProps={{ 'aria-label': kit.close }}
      >
        <FilePanel one={one} doing={doing} />
      </Modal>
    </div>
  )
}
