// Rapport on a quotation, an order, an invoice or a reminder: its printed form, seen or kept.
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDownload, IconPrinter } from '@tabler/icons-react'
import { inItsLandmark } from '../../kit/ui/form/in-its-landmark.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { FormSubject } from '../forms/forms-contract.ts'
import { formAddress, formFile } from './form-calls.ts'
import { printWords } from './print-labels.ts'

interface FormMenuProps {
  readonly subject: FormSubject
  readonly id: number
  /** It may still change: what is shown is a preview. */
  readonly draft: boolean
}

export function FormMenu(props: FormMenuProps) {
  const words = useWords(printWords)
  return (
    <Menu {...inItsLandmark}>
      <Menu.Target>
        <Button size="s" rightSection={<IconChevronDown aria-hidden />}>
          {words.report}
        </Button>
      </Menu.Target>
      <Menu.Dropdown miw={200}>
        <FormItems {...props} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The same in another menu: on a phone, among those of Outils. */
export function FormItems({ subject, id, draft }: FormMenuProps) {
  const words = useWords(printWords)
  return (
    <>
      <Menu.Item
        component="a"
        leftSection={<IconPrinter aria-hidden />}
        href={formAddress(subject, id)}
        target="_blank"
        rel="noopener"
      >
        {draft ? words.seeDraft : words.print}
      </Menu.Item>
      <Menu.Item
        component="a"
        leftSection={<IconDownload aria-hidden />}
        href={formFile(subject, id)}
        download
      >
        {words.pdf}
      </Menu.Item>
    </>
  )
}
