// What is wrong at a field, under it, in words that say what to do.
import styles from './field-message.module.css'

interface FieldMessageProps {
  readonly id?: string | undefined
  readonly message: string | null
}

export function FieldMessage({ id, message }: FieldMessageProps) {
  if (message === null) return null
  return (
    <p id={id} className={styles['error']}>
      {message}
    </p>
  )
}
