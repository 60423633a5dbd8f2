// A dialog of imports and exports: what will happen, why it could not, and the two ways out of it.
import { Button, Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { useOpener } from '../../kit/ui/use-opener.ts'
import styles from './dialog.module.css'
import type { Act } from './use-act.ts'

interface DialogProps {
  readonly title: string
  readonly doing: Act
  /** At the left of the buttons: what can be undone. */
  readonly note?: string
  /** The way out without doing anything; "Cancel" unless told. */
  readonly leave?: string
  readonly action: string
  /** There is nothing to be done. */
  readonly disabled?: boolean
  readonly onAction: () => Promise<unknown>
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Dialog(props: DialogProps) {
  const { title, doing, note, leave, action, disabled = false, onAction, onClose, children } = props
  const { close, cancel } = useWords(kitWords)
  useOpener()
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      fullScreen={phone}
      title={title}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className={styles['body']}>{children}</div>
      {doing.problem === null ? null : (
        <p role="alert" className={styles['problem']}>
          {doing.problem}
        </p>
      )}
      <footer className={styles['foot']}>
        <span className="faint small grow">{note}</span>
        <Button onClick={onClose}>{leave ?? cancel}</Button>
        <Button
          variant="filled"
          color="ink"
          loading={doing.acting}
          disabled={disabled}
          onClick={() => doing.act(onAction)}
        >
          {action}
        </Button>
      </footer>
    </Modal>
  )
}
