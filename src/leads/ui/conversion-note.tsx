// Says of a converted lead what it became, leads there, and takes it back where that is still possible.
import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { ApiProblem } from '../../kit/ui/client.ts'
import { Note } from '../../kit/ui/form/note.tsx'
import { formatInstant } from '../../kit/ui/formats.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import type { Lead } from '../lead.ts'
import { undoConversion } from './conversion-calls.ts'
import { conversionWords } from './conversion-labels.ts'

interface ConversionNoteProps {
  readonly lead: Lead
  readonly mayUndo: boolean
}

export function ConversionNote({ lead, mayUndo }: ConversionNoteProps) {
  const words = useWords(conversionWords)
  const language = useLanguage()
  const undo = useUndo(lead)
  const { conversion } = lead
  if (!conversion) return null
  const { partner, contact, userName, at } = conversion
  return (
    <Note
      tone="quiet"
      icon={<IconArrowRight aria-hidden />}
      actions={
        mayUndo ? (
          <Button size="s" onClick={() => void undo()}>
            {words.undo}
          </Button>
        ) : null
      }
    >
      <p className="soft">{words.convertedBy(userName, formatInstant(language, at))}</p>
      <p>
        {words.became}{' '}
        {partner ? (
          <Link className="link" to="/partners/$id" params={{ id: String(partner.id) }}>
            {partner.name}, {partner.reference}
          </Link>
        ) : null}
        {partner && contact ? ' · ' : ''}
        {contact ? (
          <Link className="link" to="/contacts/$id" params={{ id: String(contact.id) }}>
            {contact.name}, {contact.reference}
          </Link>
        ) : null}
      </p>
    </Note>
  )
}

function useUndo(lead: Lead): () => Promise<void> {
  const words = useWords(conversionWords)
  const kit = useWords(kitWords)
  const why = (error: unknown): string => {
    if (!(error instanceof ApiProblem)) return kit.unreachable
    const { blockers } = error.details as { blockers?: readonly { subject: string }[] }
    const said = (blockers ?? []).map(({ subject }) =>
      subject === 'contact' ? words.blockedContact : words.blockedPartner,
    )
    return [error.message, said.join(', ')].filter(Boolean).join(' ')
  }
  return async () => {
    if (!lead.conversion) return
    try {
      await undoConversion(lead.id, lead.conversion.id)
      toast(words.undone(lead.name))
    } catch (error) {
      toast(why(error))
    }
  }
}
