// In the menu of a record: its vCard, for a phone or an e-mail.
import { Menu } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import { useWords } from '../../kit/ui/language.tsx'
import { saveFile } from '../../kit/ui/save-file.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { exportCard, type ExportSubject } from './export-calls.ts'
import { exportWords } from './export-labels.ts'

interface ExportCardItemProps {
  readonly subject: ExportSubject
  readonly id: number
}

export function ExportCardItem({ subject, id }: ExportCardItemProps) {
  const words = useWords(exportWords)
  const attempt = useAttempt()
  const save = () => attempt(async () => saveFile(await exportCard(subject, id)))
  return (
    <Menu.Item leftSection={<IconId aria-hidden />} onClick={() => void save()}>
      {words.exportCard}
    </Menu.Item>
  )
}
