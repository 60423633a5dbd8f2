// Notes with a few marks; the editor arrives only when somebody writes.
import { lazy, Suspense } from 'react'
import type { InputProps } from './input-props.ts'
import styles from './rich-text.module.css'

const RichTextEditor = lazy(async () => ({
  default: (await import('./rich-text-editor.tsx')).RichTextEditor,
}))

export interface RichTextProps extends InputProps {
  /** It arrives after it was opened: only then can the caret go there. */
  readonly takesFocus: boolean
}

export function RichTextInput(props: RichTextProps) {
  return (
    <Suspense fallback={<div className={styles['place']} />}>
      <RichTextEditor {...props} />
    </Suspense>
  )
}
