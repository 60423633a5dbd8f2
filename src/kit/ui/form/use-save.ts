// Saves a form and answers what the server said: fields to correct, somebody else's change, or a failure.
import { useState } from 'react'
import { useLanguage, useWords } from '../language.tsx'
import { announce } from '../live-region.tsx'
import { toast } from '../toast-queue.ts'
import { editedValues } from './edits.ts'
import type { FormApi } from './form-context.ts'
import type { FormField } from './form-field.ts'
import type { FormRecord, FormState } from './form-state.ts'
import type { FormStore } from './form-store.ts'
import { formWords } from './labels.ts'
import { pointerTo, steps } from './pointers.ts'
import { changedByOthers, refusalOf, whoChanged, type Refusal } from './save-outcome.ts'

export type SaveRecord = (values: Readonly<Record<string, unknown>>, version: number) => Promise<FormRecord>

interface Saving {
  readonly store: FormStore
  readonly field: (name: string) => FormField | undefined
  readonly send: SaveRecord
  readonly reveal?: ((field: string) => void) | undefined
}

export function useSave({ store, field, send, reveal }: Saving) {
  const words = useWords(formWords)
  const language = useLanguage()
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [attention, setAttention] = useState<FormApi['attention']>(null)

  const lookAt = (pointer: string, said: string) => {
    announce(said)
    reveal?.(steps(pointer)[0] ?? '')
    setAttention((last) => ({ pointer, call: (last?.call ?? 0) + 1 }))
  }

  const attempt = async (again: boolean): Promise<void> => {
    try {
      const { edits, record } = store.state
      const saved = await send(editedValues(edits), record.version)
      store.dispatch({ type: 'saved', record: saved, sent: edits })
      announce(words.saved)
    } catch (problem) {
      const refusal = refusalOf(problem)
      if (refusal.kind === 'changed') await overtaken(refusal, again)
      else if (refusal.kind === 'refused') refused(refusal.errors)
      else setFailure(refusal.message ?? words.unreachable)
    }
  }

  const refused = (errors: FormState['errors']) => {
    store.dispatch({ type: 'refuse', errors })
    lookAt(errors[0]?.pointer ?? '', words.refused(errors.length))
  }

  /** What others changed elsewhere on the record is no reason to ask: the save is tried once more on top of it. */
  const overtaken = async ({ current, changes }: Refusal & { kind: 'changed' }, again: boolean) => {
    const mine = Object.keys(store.state.edits)
    store.dispatch({ type: 'changedElsewhere', record: current, who: (name) => whoChanged(changes, name) })
    const others = changedByOthers(changes, mine).map((name) => field(name)?.label[language] ?? name)
    if (others.length > 0) toast(words.alsoChanged(changes[0]?.userName ?? words.somebody, others.join(', ')))
    const { conflicts } = store.state
    if (conflicts.length === 0 && again) return attempt(false)
    lookAt(pointerTo(conflicts[0]?.field ?? ''), words.toDecide(conflicts.length))
  }

  const save = async () => {
    const { conflicts, edits, record } = store.state
    if (conflicts[0]) return lookAt(pointerTo(conflicts[0].field), words.toDecide(conflicts.length))
    if (saving) return
    if (Object.keys(edits).length === 0 && record.version > 0) {
      store.dispatch({ type: 'close', field: null })
      return
    }
    setSaving(true)
    setFailure(null)
    await attempt(true)
    setSaving(false)
  }

  return { saving, failure, attention, save, forgetFailure: () => setFailure(null) }
}
