// Converting a lead: which partner and which contact it becomes, and what each will hold, before anything is written.
import { Button, Modal } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { LeadCheck } from '../contract.ts'
import type { Lead } from '../lead.ts'
import { conversionTrial, convertLead, undoConversion } from './conversion-calls.ts'
import { firstDraft, sentConversion } from './conversion-draft.ts'
import { conversionWords } from './conversion-labels.ts'
import { ContactSide, PartnerSide } from './convert-side.tsx'
import styles from './convert-dialog.module.css'
import { leadChecksQuery } from './lead-calls.ts'
import { keptLead } from './typed-lead.ts'

interface ConvertDialogProps {
  readonly lead: Lead
  readonly onClose: () => void
}

const nobody: LeadCheck = { leads: [], contacts: [], partners: [] }

/** Whoever it may be is known before anything is proposed. */
export function ConvertDialog({ lead, onClose }: ConvertDialogProps) {
  const { data, isError } = useQuery(leadChecksQuery(keptLead(lead)))
  const known = data ?? (isError ? nobody : undefined)
  return known ? <Conversion lead={lead} known={known} onClose={onClose} /> : null
}

function Conversion({ lead, known, onClose }: ConvertDialogProps & { readonly known: LeadCheck }) {
  const words = useWords(conversionWords)
  const kit = useWords(kitWords)
  const phone = usePhone()
  useOpener()
  const [draft, setDraft] = useState(() => firstDraft(lead, known))
  const [converting, setConverting] = useState(false)
  const trial = useQuery(conversionTrial(lead.id, draft))
  const ready = sentConversion(draft) !== null
  const told = ready && !trial.isError ? trial.data : undefined
  const problem = ready && trial.isError ? trial.error : null
  const convert = async () => {
    if (!told) return
    setConverting(true)
    try {
      const { id } = await convertLead(lead.id, lead.version, draft, told)
      onClose()
      const back = () => (id === null ? undefined : undoConversion(lead.id, id))
      toast(words.done(lead.name), [{ label: kit.undo, undo: true, run: () => back() }])
    } catch (error) {
      toast(`${words.refused} ${error instanceof ApiProblem ? error.message : kit.unreachable}`)
    } finally {
      setConverting(false)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={960}
      fullScreen={phone}
      title={words.convertTitle}
      closeButtonProps={{ 'aria-label': kit.close }}
      classNames={{
        content: styles['content'] ?? '',
        header: styles['header'] ?? '',
        body: styles['body'] ?? '',
      }}
    >
      <p className={`soft ${styles['hint']}`}>{subjectOf(lead)}</p>
      <div className={styles['sides']}>
        <PartnerSide
          lead={lead}
          draft={draft}
          known={known.partners}
          told={told?.partner ?? null}
          problem={messageAt(problem, '/partner')}
          onChange={setDraft}
        />
        <ContactSide
          lead={lead}
          draft={draft}
          known={known.contacts}
          told={told?.contact ?? null}
          problem={messageAt(problem, '/contact')}
          onChange={setDraft}
        />
      </div>
      {told && told.activity > 0 ? (
        <p className={styles['along']}>
          <span className="faint">{words.alsoGo}</span> {words.activity(told.activity)}
        </p>
      ) : null}
      {problem === null || isAtField(problem) ? null : (
        <p role="alert" className={styles['problem']}>
          {problem instanceof ApiProblem ? problem.message : kit.unreachable}
        </p>
      )}
      <footer className={styles['foot']}>
        <span className={`soft ${styles['undoable']}`}>
          <IconArrowBackUp className="faint" aria-hidden />
          {words.canUndo}
        </span>
        <Button onClick={onClose}>{kit.cancel}</Button>
        <Button
          variant="filled"
          color="ink"
          disabled={!told || trial.isPlaceholderData}
          loading={converting}
          onClick={() => void convert()}
        >
          {words.convertTitle}
        </Button>
      </footer>
    </Modal>
  )
}

/** `Apollo · MICHEL Léa, l.michel@apollo.fr` */
function subjectOf({ companyName, name, email }: Lead): string {
  const person = [name, email].filter(Boolean).join(', ')
  return companyName === '' || companyName === name ? person : `${companyName} · ${person}`
}

const sides = ['/partner', '/contact']

function isAtField(error: Error): boolean {
  return sides.some((side) => messageAt(error, side) !== '')
}

function messageAt(error: Error | null, pointer: string): string {
  if (!(error instanceof ApiProblem)) return ''
  return error.errors.find((one) => one.pointer.startsWith(pointer))?.message ?? ''
}
