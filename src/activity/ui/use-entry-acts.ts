// What can be done with an entry in one click, each with its way back.
import { useState } from 'react'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import type { Activity, ActivityChange } from '../activity.ts'
import { activityWords } from '../labels.ts'
import { changeEntry } from './activity-calls.ts'
import { entryName } from './entry-name.ts'

/** Says what was done, with the way back. */
export function useToldWithUndo(): (said: string, entry: Activity, back: ActivityChange) => void {
  const { undo } = useWords(kitWords)
  const attempt = useAttempt()
  return (said, entry, back) =>
    void toast(said, [{ label: undo, undo: true, run: () => attempt(() => changeEntry(entry, back)) }])
}

export interface EntryActs {
  /** Whether it went well; a toast says why it did not. */
  readonly setDone: (task: Activity, done: boolean) => Promise<boolean>
  readonly remove: (entry: Activity) => Promise<boolean>
}

export function useEntryActs(): EntryActs {
  const words = useWords(activityWords)
  const tell = useToldWithUndo()
  const attempt = useAttempt()
  const change = async (entry: Activity, there: ActivityChange, back: ActivityChange, said: string) => {
    let changed: Activity | undefined
    await attempt(async () => {
      changed = await changeEntry(entry, there)
      tell(said, changed, back)
    })
    return changed !== undefined
  }
  return {
    setDone: (task, done) =>
      change(task, { done }, { done: !done }, done ? words.isDone(task.title) : words.isNotDone(task.title)),
    remove: (entry) =>
      change(entry, { archived: true }, { archived: false }, words.removed(entryName(entry))),
  }
}

/** Ticked at once; what the server says of it later, holds. */
export function useTick(task: Activity): { readonly checked: boolean; readonly onChange: () => void } {
  const { setDone } = useEntryActs()
  const [asked, setAsked] = useState<{ readonly version: number; readonly done: boolean } | null>(null)
  const checked = asked?.version === task.version ? asked.done : task.done
  const onChange = async () => {
    setAsked({ version: task.version, done: !checked })
    if (!(await setDone(task, !checked))) setAsked(null)
  }
  return { checked, onChange: () => void onChange() }
}
