// The merge dialog over contacts or partners; loaded when it is opened.
import { MergeDialog, type MergeDialogProps } from '../duplicates/ui/merge-dialog.tsx'
import { contactDuplicates, partnerDuplicates } from './duplicate-subjects.ts'

interface MergeRecordsProps extends Omit<MergeDialogProps, 'subject'> {
  /** `/contacts` or `/partners` */
  readonly list: string
}

export function MergeRecords({ list, ...props }: MergeRecordsProps) {
  return <MergeDialog subject={list === '/partners' ? partnerDuplicates : contactDuplicates} {...props} />
}
