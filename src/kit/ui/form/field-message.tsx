// What is wrong at a field, under it, in words that say what to do.
import styles from './field-message.module.css'

export function FieldMessage({ id, message }: { readonly id?: string; readonly message: string | null }) {
  if (message === null) return null
  return (
    <p id={id} className={styles['error']}>
      {message}
    </p>
  )
}
