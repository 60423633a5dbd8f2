// A record's form at work: values, editing, drafts, saving.
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { FormApi } from './form-context.ts'
import type { FormField } from './form-field.ts'
import { isOpen } from './form-state.ts'
import { FormStore, type FormBeginning } from './form-store.ts'
import { focusable } from './pointers.ts'
import { reading, useEditing, type Follow } from './use-editing.ts'
import { useSave, type SaveRecord } from './use-save.ts'

export interface FormSetup extends FormBeginning {
  readonly fields: readonly FormField[]
  readonly readOnly?: boolean
  readonly follow?: Follow
  /** Brings the place of a field forward, such as its tab. */
  readonly reveal?: (field: string) => void
  readonly save: SaveRecord
}

/** For one record: the caller gives the component a `key` of the record, so that another one begins anew. */
export function useRecordForm(setup: FormSetup): FormApi {
  const { record, fields, readOnly = false, follow } = setup
  const [store] = useState(() => new FormStore(setup, localStorage))
  const { state, draftKept, draftFrom } = useSyncExternalStore(store.subscribe, store.snapshot)
  const byName = useMemo(() => new Map(fields.map((one) => [one.name, one])), [fields])
  const field = (name: string) => byName.get(name)
  const { forgetFailure, ...saving } = useSave({
    store,
    field,
    send: setup.save,
    reveal: setup.reveal,
  })
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const [beganOpen] = useState(state.open === 'all')

  useEffect(() => {
    if (record.version > 0) store.dispatch({ type: 'changedElsewhere', record })
  }, [store, record])

  useEffect(() => {
    if (beganOpen) focusFirst(root)
  }, [beganOpen, root])

  return {
    ...saving,
    ...reading(state),
    ...useEditing({ store, field, forgetFailure, follow }),
    state,
    readOnly,
    creating: state.record.version === 0,
    draftKept,
    draftFrom,
    root,
    setRoot,
    field,
    editAll: () => {
      store.dispatch({ type: 'open', field: null })
      focusFirst(root)
    },
    isOpen: (name) => !readOnly && isOpen(state, name),
  }
}

/** Once the inputs stand there. */
function focusFirst(root: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const first = root?.querySelector<HTMLElement>('[data-pointer]')
    if (first) focusable(first)?.focus()
  })
}
