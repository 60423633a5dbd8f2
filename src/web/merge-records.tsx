// The merge dialog over contacts, partners or leads; loaded when it is opened.
import { MergeDialog, type MergeDialogProps } from '../duplicates/ui/merge-dialog.tsx'
import { duplicatesOf } from './duplicate-subjects.ts'

interface MergeRecordsProps extends Omit<MergeDialogProps, 'subject'> {
  /** `/contacts`, `/partners` or `/leads` */
  readonly path: string
}

export function MergeRecords({ path, ...props }: MergeRecordsProps) {
  return <MergeDialog subject={duplicatesOf(path)} {...props} />
}
