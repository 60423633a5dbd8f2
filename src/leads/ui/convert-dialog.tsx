// Converting a lead: which partner and which contact it becomes, and what each will hold, before anything is written.
import { Button, Checkbox, Modal } from '@mantine/core'
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
import { firstDraft, sentConversion, type ContactAs, type PartnerAs } from './conversion-draft.ts'
import { conversionWords } from './conversion-labels.ts'
import { ConvertSide } from './convert-side.tsx'
import styles from './convert-dialog.module.css'
import { leadChecksQuery } from './lead-calls.ts'
import { keptLead } from './typed-lead.ts'

interface ConvertDialogProps {
  readonly lead: Lead
  readonly onClose: () => void
}

/** Whoever it may be is known before anything is proposed. */
export function ConvertDialog({ lead, onClose }: ConvertDialogProps) {
  const { data } = useQuery(leadChecksQuery(keptLead(lead)))
  return data ? <Conversion lead={lead} known={data} onClose={onClose} /> : null
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
  const problemAt = (pointer: string) =>
    ready && trial.isError ? messageAt(trial.error, pointer, kit.unreachable) : ''
  const convert = async () => {
    setConverting(true)
    try {
      const { id } = await convertLead(lead.id, lead.version, draft)
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
      title={`${words.convertTitle} · ${lead.name}`}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <div className={styles['sides']}>
        <ConvertSide<PartnerAs>
          lead={lead}
          kind="partner"
          title={words.partner}
          ways={[
            { value: 'company', label: words.newCompany },
            { value: 'individual', label: words.newIndividual },
            { value: 'existing', label: words.existing },
            { value: 'none', label: words.none },
          ]}
          draft={draft.partner}
          known={known.partners.map(({ id }) => id)}
          told={told?.partner ?? null}
          problem={problemAt('/partner')}
          onChange={(partner) => setDraft({ ...draft, partner })}
        />
        <div>
          <ConvertSide<ContactAs>
            lead={lead}
            kind="contact"
            title={words.contact}
            ways={[
              { value: 'new', label: words.newContact },
              { value: 'existing', label: words.existing },
              { value: 'none', label: words.none },
            ]}
            draft={draft.contact}
            known={known.contacts.map(({ id }) => id)}
            told={told?.contact ?? null}
            problem={problemAt('/contact')}
            onChange={(contact) => setDraft({ ...draft, contact })}
          />
          {draft.partner.as === 'none' || draft.contact.as === 'none' ? null : (
            <Checkbox
              className={styles['main'] ?? ''}
              label={words.mainContact}
              checked={draft.mainContact}
              onChange={({ currentTarget }) => setDraft({ ...draft, mainContact: currentTarget.checked })}
            />
          )}
        </div>
      </div>
      <footer className={styles['foot']}>
        <span className="faint small grow">{words.canUndo}</span>
        <Button onClick={onClose}>{kit.cancel}</Button>
        <Button variant="filled" disabled={!told} loading={converting} onClick={() => void convert()}>
          {words.convertTitle}
        </Button>
      </footer>
    </Modal>
  )
}

function messageAt(error: Error, pointer: string, unreachable: string): string {
  if (!(error instanceof ApiProblem)) return pointer === '/partner' ? unreachable : ''
  return error.errors.find((one) => one.pointer.startsWith(pointer))?.message ?? ''
}
