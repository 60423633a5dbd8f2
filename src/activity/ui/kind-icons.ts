// What stands for each kind of entry.
import {
  IconCheckbox,
  IconHistory,
  IconMail,
  IconNote,
  IconPaperclip,
  IconPhone,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { TimelineKind } from '../kinds.ts'

export const kindIcons: Readonly<Record<TimelineKind, Icon>> = {
  note: IconNote,
  call: IconPhone,
  meeting: IconUsers,
  email: IconMail,
  task: IconCheckbox,
  file: IconPaperclip,
  change: IconHistory,
}
