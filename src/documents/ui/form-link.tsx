// In a row: the printed form of its quotation, order, invoice or reminder.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useWords } from '../../kit/ui/language.tsx'
import type { FormSubject } from '../forms/forms-contract.ts'
import { formAddress } from './form-calls.ts'
import { printWords } from './print-labels.ts'
import styles from './form-link.module.css'

interface FormLinkProps {
  readonly subject: FormSubject
  readonly id: number
  /** `D0012` */
  readonly name: string
}

export function FormLink({ subject, id, name }: FormLinkProps) {
  const words = useWords(printWords)
  return (
    <Tooltip label={words.print}>
      <ActionIcon
        component="a"
        size={28}
        className={styles['link'] ?? ''}
        aria-label={words.printOne(name)}
        href={formAddress(subject, id)}
        target="_blank"
        rel="noopener"
      >
        <IconPrinter aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
