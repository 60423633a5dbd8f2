// How a field that was opened where it stands takes the focus, is left, and gives it back.
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useForm } from './form-context.ts'
import { inPicker } from './in-picker.ts'
import { fieldOf, focusable } from './pointers.ts'

interface InPlace {
  /** Fields that are edited together with it, such as the first name with the last name. */
  readonly also?: readonly string[]
  /** A part with rows and buttons of its own is closed by a key or a button, not by leaving it. */
  readonly stays?: boolean
}

export function useInPlace(name: string, { stays = false, also = [] }: InPlace = {}) {
  const form = useForm()
  const names = [name, ...also]
  const ref = useRef<HTMLDivElement>(null)
  const alone = form.state.open !== 'all'

  const [openedAlone] = useState(alone)
  useEffect(() => {
    if (openedAlone && ref.current && !ref.current.contains(document.activeElement)) {
      focusable(ref.current)?.focus()
    }
  }, [openedAlone])

  const leave = (after: () => void) => {
    after()
    focusEditButton(form.root, name)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || !alone || inPicker(event.target)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave(() => form.giveBack(...names))
    } else if (event.key === 'Enter' && !stays && !isMultiline(event.target)) {
      event.preventDefault()
      leave(() => names.forEach(form.close))
    }
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (stays || !alone || form.state.errors.some((error) => names.includes(fieldOf(error)))) return
    if (event.relatedTarget !== null && event.currentTarget.contains(event.relatedTarget)) return
    names.forEach(form.close)
  }
  return { ref, handlers: { onKeyDown, onBlur }, leave }
}

/** After the value stands there again. */
function focusEditButton(root: HTMLElement | null, name: string): void {
  requestAnimationFrame(() => {
    root?.querySelector<HTMLElement>(`[data-edit="${CSS.escape(name)}"]`)?.focus()
  })
}

function isMultiline(target: EventTarget): boolean {
  return target instanceof Element && target.closest('textarea, [contenteditable="true"], button') !== null
}
