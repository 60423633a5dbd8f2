// Toasts at the bottom: what was done, and how to take it back.
import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { Key } from './key.tsx'
import { useKeys } from './keys.tsx'
import { kitWords } from './labels.ts'
import { useWords } from './language.tsx'
import {
  closeToast,
  hold,
  letGo,
  onToasts,
  runToast,
  shownToasts,
  undoLast,
  type Toast,
} from './toast-queue.ts'
import styles from './toasts.module.css'

export function Toasts() {
  const words = useWords(kitWords)
  const toasts = useSyncExternalStore(onToasts, shownToasts)
  useKeys([{ keys: 'mod+z', label: words.undo, group: words.keysEverywhere, run: () => undoLast() }])
  if (toasts.length === 0) return null
  return (
    <section className={styles['toasts']} aria-label="Messages">
      {toasts.map((shown) => (
        <ToastLine key={shown.id} toast={shown} close={words.close} />
      ))}
    </section>
  )
}

function ToastLine({ toast: shown, close }: { readonly toast: Toast; readonly close: string }) {
  return (
    <div
      className={styles['toast']}
      onPointerEnter={() => hold(shown.id)}
      onPointerLeave={() => letGo(shown.id)}
      onFocus={() => hold(shown.id)}
      onBlur={() => letGo(shown.id)}
    >
      <span>{shown.message}</span>
      {shown.actions.map((action) => (
        <Button
          key={action.label}
          size="s"
          className={action.undo ? 'link' : undefined}
          onClick={() => runToast(shown, action)}
          rightSection={action.undo ? <Key keys="mod+z" /> : undefined}
        >
          {action.label}
        </Button>
      ))}
      <ActionIcon size={24} aria-label={close} onClick={() => closeToast(shown.id)}>
        <IconX aria-hidden />
      </ActionIcon>
    </div>
  )
}
