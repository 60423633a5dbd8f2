// The toasts on screen: each goes after eight seconds, unless somebody is reading or reaching for it.
import { announce } from './live-region.tsx'

export interface ToastAction {
  readonly label: string
  readonly run: () => void | Promise<void>
  /** The action that Ctrl Z does too. */
  readonly undo?: boolean
}

export interface Toast {
  readonly id: number
  readonly message: string
  readonly actions: readonly ToastAction[]
}

const lifetime = 8000
const most = 3

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()
const timers = new Map<number, ReturnType<typeof setTimeout>>()

/** `toast('3 contacts sont passés à Hugo Blanc.', [{ label: 'Annuler', undo: true, run: undoEdit }])` */
export function toast(message: string, actions: readonly ToastAction[] = []): number {
  lastId += 1
  for (const old of toasts.slice(0, Math.max(0, toasts.length - most + 1))) closeToast(old.id)
  show([...toasts, { id: lastId, message, actions }])
  letGo(lastId)
  announce(message)
  return lastId
}

export function closeToast(id: number): void {
  hold(id)
  show(toasts.filter((shown) => shown.id !== id))
}

/** Stays as long as the pointer or the focus is on it. */
export function hold(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
}

export function letGo(id: number): void {
  hold(id)
  timers.set(
    id,
    setTimeout(() => closeToast(id), lifetime),
  )
}

export function runToast(shown: Toast, action: ToastAction): void {
  closeToast(shown.id)
  void action.run()
}

/** What Ctrl Z does now; false when there is nothing to undo. */
export function undoLast(): boolean {
  for (const shown of toasts.toReversed()) {
    const action = shown.actions.find((one) => one.undo)
    if (action) {
      runToast(shown, action)
      return true
    }
  }
  return false
}

export function shownToasts(): readonly Toast[] {
  return toasts
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
