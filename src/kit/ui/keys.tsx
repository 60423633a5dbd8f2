// The keyboard: pages say which keys they answer, one listener asks the newest first, one dialog lists them all.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { isPress } from './key-names.ts'

export interface KeyBinding {
  /** `j`, `shift+x`, `mod+k`, `?`, `enter` */
  readonly keys: string
  /** What it does, in the reader's language; a binding without words is not listed. */
  readonly label?: string
  /** Under which title the dialog lists it. */
  readonly group?: string
  readonly run: (event: KeyboardEvent) => void
  /** Also inside a text field: only for keys with Ctrl, such as `mod+s`. */
  readonly inFields?: boolean
}

type Layer = { readonly bindings: () => readonly KeyBinding[] }

const layers = new Set<Layer>()
const listeners = new Set<() => void>()
let shown: readonly Layer[] = []

function changed(): void {
  shown = [...layers]
  for (const listener of listeners) listener()
}

/** Keys of a page or a part of it, as long as it is on screen; what came last is asked first. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    const layer = { bindings: () => latest.current }
    layers.add(layer)
    changed()
    return () => {
      layers.delete(layer)
      changed()
    }
  }, [])
}

/** Mounted once, at the top. */
export function useKeyListener(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const binding = bindingFor(event)
      if (!binding) return
      event.preventDefault()
      binding.run(event)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Every key that is answered now, for the dialog. */
export function useKeyList(): readonly KeyBinding[] {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
  return now.flatMap((layer) => layer.bindings()).filter((binding) => binding.label)
}

function bindingFor(event: KeyboardEvent): KeyBinding | undefined {
  const place = placeOf(event.target)
  const newestFirst = [...layers].toReversed()
  return newestFirst
    .flatMap((layer) => layer.bindings())
    .find((binding) => isPress(event, binding.keys) && allowedIn(place, binding))
}

function allowedIn(place: Place, binding: KeyBinding): boolean {
  switch (place) {
    case 'page':
      return true
    case 'button':
      return binding.keys !== 'enter' && binding.keys !== 'space'
    case 'box':
      return binding.keys !== 'space'
    case 'dialog':
      return binding.keys.includes('mod+')
    case 'field':
      return binding.inFields === true
  }
}

type Place = 'page' | 'button' | 'box' | 'dialog' | 'field'

/** Letters typed into a field are text, a button is pressed by Enter, a box is ticked by Space, a menu or a dialog has keys of its own. */
function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'page'
  if (
    target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]')
  )
    return 'field'
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return 'dialog'
  if (target.closest('input')) return 'box'
  return target.closest('a, button, summary, [role="slider"]') ? 'button' : 'page'
}
