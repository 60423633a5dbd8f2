// The frame of a record: its content, the panels beside it, the bar to save, the keys of editing.
import { useEffect, type KeyboardEvent, type ReactNode } from 'react'
import { useKeys } from '../keys.tsx'
import { useWords } from '../language.tsx'
import { FormContext, type FormApi } from './form-context.ts'
import { inPicker } from './in-picker.ts'
import { formWords } from './labels.ts'
import { elementAt, focusable } from './pointers.ts'
import styles from './record-form.module.css'
import { SaveBar } from './save-bar.tsx'

interface RecordFormProps {
  readonly form: FormApi
  /** The bar over it all. */
  readonly bar: ReactNode
  /** The list beside it, on a wide screen. */
  readonly before?: ReactNode
  /** The panels. */
  readonly aside: ReactNode
  readonly asideLabel: string
  readonly onLeave?: () => void
  readonly children: ReactNode
}

export function RecordForm({ form, bar, before, aside, asideLabel, onLeave, children }: RecordFormProps) {
  const { setRoot } = form
  useFormKeys(form)
  useAttention(form)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || form.creating || form.state.open !== 'all') return
    if (inPicker(event.target)) return
    form.giveBackAll()
  }
  return (
    <FormContext value={form}>
      {bar}
      <div
        ref={setRoot}
        className={styles['record']}
        data-before={before ? '' : undefined}
        role="presentation"
        onKeyDown={onKeyDown}
      >
        {before}
        <div className={styles['main']}>
          {children}
          <SaveBar {...(onLeave ? { onLeave } : {})} />
        </div>
        <aside className={styles['aside']} aria-label={asideLabel}>
          {aside}
        </aside>
      </div>
    </FormContext>
  )
}

function useFormKeys(form: FormApi): void {
  const words = useWords(formWords)
  useKeys(
    form.readOnly
      ? []
      : [
          { keys: 'e', label: words.edit, group: words.thisRecord, run: form.editAll },
          {
            keys: 'mod+s',
            label: words.save,
            group: words.thisRecord,
            inFields: true,
            run: () => void form.save(),
          },
        ],
  )
}

/** The first field at fault takes the focus, as soon as its tab is there. */
function useAttention({ attention, root }: FormApi): void {
  useEffect(() => {
    if (!attention || !root) return
    let tries = 20
    let frame = 0
    const look = () => {
      const place = elementAt(root, attention.pointer)
      const target = place && focusable(place)
      if (target) target.focus()
      else if (tries-- > 0) frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [attention, root])
}
