// Says of a contact or an individual what it became, or came from, leads there, and takes that back while it is possible.
import { Button } from '@mantine/core'
import { IconTransform } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ApiProblem } from '../../kit/ui/client.ts'
import { Note } from '../../kit/ui/form/note.tsx'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useProblemText } from '../../kit/ui/use-attempt.ts'
import type { IndividualConversion } from '../individuals/contract.ts'
import { individualConversionsQuery, undoIndividualConversion, type Convertible } from './individual-calls.ts'
import { individualDialogWords } from './individual-labels.ts'

interface IndividualNoteProps {
  readonly of: Convertible
  readonly id: number
  readonly mayUndo: boolean
}

export function IndividualNote({ of, id, mayUndo }: IndividualNoteProps) {
  const { data } = useQuery(individualConversionsQuery(of, id))
  return data?.items.map((conversion) => (
    <ConversionNote key={conversion.id} of={of} id={id} mayUndo={mayUndo} conversion={conversion} />
  ))
}

function ConversionNote({
  of,
  id,
  mayUndo,
  conversion,
}: IndividualNoteProps & { readonly conversion: IndividualConversion }) {
  const words = useWords(individualDialogWords)
  const language = useLanguage()
  const undo = useUndo(of, id, conversion.id)
  const other = of === 'partner' ? conversion.contact : conversion.partner
  const said = conversion.made === of ? words.camefrom(of) : words.became(of)
  return (
    <Note
      tone="quiet"
      icon={<IconTransform aria-hidden />}
      actions={
        // Whoever stands on the record that was made would see it go.
        mayUndo && conversion.made !== of ? (
          <Button size="s" onClick={() => void undo()}>
            {words.undo}
          </Button>
        ) : null
      }
    >
      <p>
        {said}{' '}
        {other ? (
          <Link
            className="link"
            to={of === 'partner' ? '/contacts/$id' : '/partners/$id'}
            params={{ id: String(other.id) }}
          >
            {other.name}, {other.reference}
          </Link>
        ) : (
          words.hidden
        )}
      </p>
      <p className="soft">{words.by(conversion.userName, formatInstant(language, conversion.at))}</p>
    </Note>
  )
}

/** Where it cannot be undone any more, what keeps it is said. */
function useUndo(of: Convertible, id: number, conversionId: number): () => Promise<void> {
  const words = useWords(individualDialogWords)
  const problemText = useProblemText()
  return async () => {
    try {
      await undoIndividualConversion(of, id, conversionId)
      toast(words.undone)
    } catch (error) {
      const { blockers = [] } = (error instanceof ApiProblem ? error.details : {}) as {
        blockers?: readonly { why: 'changed' | 'used' }[]
      }
      const why = blockers.map((one) => (one.why === 'changed' ? words.changedSince : words.usedSince))
      toast([problemText(error), ...why].join(' '))
    }
  }
}
