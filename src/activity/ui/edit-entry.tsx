// Changes an entry where it stands; what somebody else wrote meanwhile is shown, never written over unseen.
import { useState } from 'react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { Activity, ActivityChange } from '../activity.ts'
import { activityWords } from '../labels.ts'
import { changeEntry } from './activity-calls.ts'
import { draftOf, sentOf } from './entry-draft.ts'
import { EntryForm } from './entry-form.tsx'
import { entryName } from './entry-name.ts'
import { useToldWithUndo } from './use-entry-acts.ts'

interface EditEntryProps {
  readonly entry: Activity
  readonly onClose: () => void
}

export function EditEntry({ entry, onClose }: EditEntryProps) {
  const words = useWords(activityWords)
  const [known, setKnown] = useState(entry)
  const [draft, setDraft] = useState(() => draftOf(entry))
  const tell = useToldWithUndo()
  const save = async () => {
    try {
      const sent = sentOf(known.kind, draft, draftOf(known))
      const kept = await changeEntry(known, sent)
      tell(words.kept(entryName(kept)), kept, asItWas(known, sent))
      onClose()
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'version-differs') throw error
      const current = error.details['current'] as Activity
      setKnown(current)
      setDraft(draftOf(current))
    }
  }
  return (
    <EntryForm
      kind={known.kind}
      label={words.edit(entryName(entry) || words[entry.kind])}
      draft={draft}
      onDraft={setDraft}
      onSave={save}
      onClose={onClose}
      note={known.version === entry.version ? undefined : words.changedSince}
    />
  )
}

/** What a change changed, before it. */
function asItWas(entry: Activity, change: ActivityChange): ActivityChange {
  return Object.fromEntries(Object.keys(change).map((name) => [name, Reflect.get(entry, name)]))
}
