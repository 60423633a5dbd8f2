// In the menu of a record: its vCard, for a phone or an e-mail.
import { Menu } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { saveFile } from '../../kit/ui/save-file.ts'
import { toast } from '../../kit/ui/toast-queue.ts'
import { exportCard, type ExportSubject } from './export-calls.ts'
import { exportWords } from './export-labels.ts'

interface ExportCardItemProps {
  readonly subject: ExportSubject
  readonly id: number
}

export function ExportCardItem({ subject, id }: ExportCardItemProps) {
  const words = useWords(exportWords)
  const { unreachable } = useWords(kitWords)
  const save = async () => {
    try {
      saveFile(await exportCard(subject, id))
    } catch (error) {
      toast(error instanceof ApiProblem ? error.message : unreachable)
    }
  }
  return (
    <Menu.Item leftSection={<IconId aria-hidden />} onClick={() => void save()}>
      {words.exportCard}
    </Menu.Item>
  )
}
