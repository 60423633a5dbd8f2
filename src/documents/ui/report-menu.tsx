// Rapport: what can be printed for a record.
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileText, IconMail, IconTags } from '@tabler/icons-react'
import { inItsLandmark } from '../../kit/ui/form/in-its-landmark.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { PrintKind } from '../print/letter-words.ts'
import { printWords } from './print-labels.ts'

interface ReportProps {
  readonly onPrint: (kind: PrintKind) => void
}

export function ReportMenu({ onPrint }: ReportProps) {
  const words = useWords(printWords)
  return (
    <Menu {...inItsLandmark}>
      <Menu.Target>
        <Button size="s" rightSection={<IconChevronDown aria-hidden />}>
          {words.report}
        </Button>
      </Menu.Target>
      <Menu.Dropdown miw={200}>
        <ReportItems onPrint={onPrint} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The same in another menu, where there is no room for one of their own. */
export function ReportItems({ onPrint }: ReportProps) {
  const words = useWords(printWords)
  return (
    <>
      <Menu.Item leftSection={<IconMail aria-hidden />} onClick={() => onPrint('envelopes')}>
        {words.envelope}
      </Menu.Item>
      <Menu.Item leftSection={<IconTags aria-hidden />} onClick={() => onPrint('labels')}>
        {words.label}
      </Menu.Item>
      <Menu.Item leftSection={<IconFileText aria-hidden />} onClick={() => onPrint('letters')}>
        {words.letter}
      </Menu.Item>
    </>
  )
}
