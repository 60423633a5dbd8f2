// How a field that was opened where it stands takes the focus, is left, and gives it back.
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useForm } from './form-context.ts'
import { fieldOf, focusable } from './pointers.ts'

interface InPlace {
  /** A part with rows and buttons of its own is closed by a key or a button, not by leaving it. */
  readonly stays?: boolean
}

export function useInPlace(name: string, { stays = false }: InPlace = {}) {
  const form = useForm()
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
    if (event.defaultPrevented || !alone || inOpenList(event.target)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave(() => form.giveBack(name))
    } else if (event.key === 'Enter' && !stays && !isMultiline(event.target)) {
      event.preventDefault()
      leave(() => form.close(name))
    }
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (stays || !alone || form.state.errors.some((error) => fieldOf(error) === name)) return
    if (event.relatedTarget !== null && event.currentTarget.contains(event.relatedTarget)) return
    form.close(name)
  }
  return { ref, handlers: { onKeyDown, onBlur }, leave }
}

/** After the value stands there again. */
function focusEditButton(root: HTMLElement | null, name: string): void {
  requestAnimationFrame(() => {
    root?.querySelector<HTMLElement>(`[data-edit="${CSS.escape(name)}"]`)?.focus()
  })
}

/** Escape first closes the list of a picker. */
function inOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-expanded]') !== null
}

function isMultiline(target: EventTarget): boolean {
  return target instanceof Element && target.closest('textarea, [contenteditable="true"], button') !== null
}
