// Merging many groups, all above a likeness or those that are ticked: what that would do, the least sure of them to look at,
// and then the batch.
import { Button, Modal, NativeSelect, Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Note } from '../../kit/ui/form/note.tsx'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useProblemText } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import { AUTOMATIC_THRESHOLD } from '../model/score.ts'
import { percent } from '../likeness-words.ts'
import styles from './batch-dialog.module.css'
import { batchPlanQuery, startBatch, type AskedBatch, type BatchPlan } from './batch-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import { nameOf, shortReasons } from './group-reasons.ts'
import dialog from './merge-dialog.module.css'

interface BatchDialogProps {
  readonly onClose: () => void
  readonly onStarted: () => void
}

/** Below the first, a batch would merge what nobody looked at. */
const thresholds = [AUTOMATIC_THRESHOLD, 0.9, 0.95, 0.98]

/** Of every kind of record, all that is likely enough. */
export function BatchDialog(props: BatchDialogProps) {
  const words = useWords(duplicatesWords)
  const [least, setLeast] = useState(AUTOMATIC_THRESHOLD)
  return (
    <Sheet {...props} title={words.batchTitle} asked={{ least }}>
      <NativeSelect
        label={words.least}
        data-autofocus
        data={thresholds.map((value) => ({
          value: String(value),
          label: words.leastOption(percent(value)),
        }))}
        value={String(least)}
        onChange={(event) => setLeast(Number(event.currentTarget.value))}
      />
    </Sheet>
  )
}

interface TickedBatchDialogProps extends BatchDialogProps {
  readonly asked: Extract<AskedBatch, { groups: unknown }>
}

/** Of the groups that are ticked, as they were when the dialog was opened. */
export function TickedBatchDialog({ asked, ...props }: TickedBatchDialogProps) {
  const words = useWords(duplicatesWords)
  const [ticked] = useState(asked)
  return <Sheet {...props} title={words.batchTicked(ticked.groups.length)} asked={ticked} />
}

interface SheetProps extends BatchDialogProps {
  readonly title: string
  readonly asked: AskedBatch
  readonly children?: ReactNode
}

function Sheet({ title, asked, onClose, onStarted, children }: SheetProps) {
  const words = useWords(duplicatesWords)
  const kit = useWords(kitWords)
  const problemText = useProblemText()
  const phone = usePhone()
  useOpener()
  const [busy, setBusy] = useState(false)
  const { data: plan, error, isFetching } = useQuery(batchPlanQuery(asked))
  const [refused, setRefused] = useState<Error | null>(null)
  const problem = refused ?? error
  const apply = async () => {
    setBusy(true)
    try {
      await startBatch(asked)
      onClose()
      toast(words.batchStarted)
      onStarted()
    } catch (trouble) {
      setRefused(trouble instanceof Error ? trouble : new Error(String(trouble)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen={phone}
      size={640}
      title={title}
      closeButtonProps={{ 'aria-label': kit.close }}
      classNames={{
        content: dialog['content'] ?? '',
        header: dialog['header'] ?? '',
        body: dialog['body'] ?? '',
      }}
    >
      <div className={styles['sheet']}>
        {children}
        {problem ? <Note icon={<IconAlertTriangle aria-hidden />}>{problemText(problem)}</Note> : null}
        <div aria-busy={isFetching} aria-live="polite">
          {plan ? <Plan plan={plan} /> : problem ? null : <Skeleton height={120} />}
        </div>
      </div>
      <footer className={dialog['foot']}>
        <span className={`soft ${dialog['undoable']}`}>
          <IconArrowBackUp className="faint" aria-hidden />
          {words.batchUndoable}
        </span>
        <Button onClick={onClose}>{kit.cancel}</Button>
        <Button
          variant="filled"
          color="ink"
          disabled={!plan || plan.groups === 0}
          loading={busy}
          onClick={() => void apply()}
        >
          {words.batchRun(plan?.groups ?? 0)}
        </Button>
      </footer>
    </Modal>
  )
}

function Plan({ plan }: { readonly plan: BatchPlan }) {
  const words = useWords(duplicatesWords)
  return (
    <>
      <p>
        {words.batchPlan(plan.groups, plan.duplicates)}{' '}
        <span className="soft">{words.batchRows(plan.rows)}.</span>
      </p>
      {plan.leftOut.length > 0 ? (
        <div className={styles['part']}>
          <h3 className="small faint">{words.leftOut}</h3>
          <ul>
            {plan.leftOut.map(({ reason, count, text }) => (
              <li key={reason}>{words.leftOutGroups(count, text)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {plan.examples.length > 0 ? (
        <div className={styles['part']}>
          <h3 className="small faint">{words.examples}</h3>
          <ul>
            {plan.examples.map((group) => (
              <li key={group.key} className={styles['example']}>
                <span className="grow">
                  <span className="name">{nameOf(group)}</span>{' '}
                  <span className="faint small">
                    {group.records.map(({ reference }) => reference).join(', ')}
                  </span>
                  <span className="soft small">{shortReasons(group.pairs)}</span>
                </span>
                <span className="name figures">{words.likeness(percent(group.probability))}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
