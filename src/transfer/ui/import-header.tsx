// The head of an import: the way back, what is imported, and which step one is at.
import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconCheck } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useWords } from '../../kit/ui/language.tsx'
import { PageHeader } from '../../kit/ui/page-header.tsx'
import type { ImportSubjectName } from '../import/contract.ts'
import styles from './import-header.module.css'
import { importNames } from './import-paths.ts'
import { importWords } from './import-labels.ts'
import type { Step } from './import-stage.ts'

interface ImportHeaderProps {
  readonly subject: ImportSubjectName
  readonly back: LinkProps
  readonly steps: readonly Step[]
  readonly step: Step
  /** The last step is behind. */
  readonly finished?: boolean
}

const stepWords = {
  file: 'stepFile',
  columns: 'stepColumns',
  trial: 'stepTrial',
  import: 'stepImport',
} as const satisfies Record<Step, string>

export function ImportHeader({ subject, back, steps, step, finished = false }: ImportHeaderProps) {
  const words = useWords(importWords)
  const at = steps.indexOf(step)
  const names = importNames[subject]
  return (
    <PageHeader
      title={words[names.title]}
      before={
        <ActionIcon
          className={styles['back']}
          aria-label={words[names.back]}
          renderRoot={(props: object) => <Link {...props} {...back} />}
        >
          <IconArrowLeft aria-hidden />
        </ActionIcon>
      }
    >
      <ol className={styles['steps']} aria-label={words.steps}>
        {steps.map((one, i) => (
          <li key={one} aria-current={i === at && !finished ? 'step' : undefined}>
            {i < at || finished ? (
              <>
                <IconCheck aria-hidden />
                <span className="sr">{words.stepDone} : </span>
              </>
            ) : null}
            {words[stepWords[one]]}
          </li>
        ))}
      </ol>
    </PageHeader>
  )
}
