// Converting the ticked leads: what each becomes, before anything is written.
import { Button, Checkbox, Modal, Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Note } from '../../kit/ui/form/note.tsx'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { Chosen } from '../../kit/ui/list/action-bar.tsx'
import { useProblemText } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { Counts } from '../batches/batch.ts'
import { batchTrial, startBatch, type Wanted } from './batch-calls.ts'
import styles from './batch-dialog.module.css'
import { leadBatchWords } from './batch-labels.ts'
import { BatchLeads } from './batch-leads.tsx'

export interface LeadBatchDialogProps {
  readonly chosen: Chosen
  readonly onClose: () => void
  readonly onStarted: (batchId: number) => void
}

export function LeadBatchDialog({ chosen, onClose, onStarted }: LeadBatchDialogProps) {
  const words = useWords(leadBatchWords)
  const kit = useWords(kitWords)
  const problemText = useProblemText()
  const phone = usePhone()
  useOpener()
  const [wanted, setWanted] = useState<Wanted>({ partners: true, contacts: true })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  const { data: plan, error } = useQuery({
    ...batchTrial(chosen.body, wanted),
    placeholderData: keepPreviousData,
  })
  const problem = refused ?? error
  const run = async () => {
    setBusy(true)
    try {
      const { batch } = await startBatch(chosen.body, wanted)
      chosen.clear()
      onClose()
      if (batch) onStarted(batch.id)
    } catch (trouble) {
      setRefused(trouble)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      fullScreen={phone}
      title={words.title(chosen.count)}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <div className={styles['sheet']}>
        <div className={styles['wanted']}>
          {(['partners', 'contacts'] as const).map((name) => (
            <Checkbox
              key={name}
              label={words[name]}
              checked={wanted[name]}
              onChange={({ currentTarget }) => setWanted({ ...wanted, [name]: currentTarget.checked })}
            />
          ))}
        </div>
        {problem ? <Note icon={<IconAlertTriangle aria-hidden />}>{problemText(problem)}</Note> : null}
        <div aria-live="polite">
          {plan ? <Told counts={plan.counts} /> : problem ? null : <Skeleton height={24} width="60%" />}
        </div>
        {plan ? (
          <div className={styles['leads']}>
            <BatchLeads leads={plan.leads} />
          </div>
        ) : null}
      </div>
      <footer className={styles['foot']}>
        <span className={`soft small ${styles['undoable']}`}>
          <IconArrowBackUp className="faint" aria-hidden />
          {words.canUndo}
        </span>
        <Button onClick={onClose}>{kit.cancel}</Button>
        <Button
          variant="filled"
          disabled={!plan || plan.counts.converted === 0}
          loading={busy}
          onClick={() => void run()}
        >
          {words.run(plan?.counts.converted ?? 0)}
        </Button>
      </footer>
    </Modal>
  )
}

function Told({ counts }: { readonly counts: Counts }) {
  const words = useWords(leadBatchWords)
  const kinds = ['newPartners', 'newContacts', 'knownPartners', 'knownContacts', 'left'] as const
  const said = kinds.filter((name) => counts[name] > 0).map((name) => words[name](counts[name]))
  return (
    <p>
      {words.counted(counts.converted)}
      {said.length > 0 ? <span className="soft"> · {said.join(' · ')}</span> : null}
    </p>
  )
}
