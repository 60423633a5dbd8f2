// Notes with a few marks; the editor arrives only when somebody writes.
import { lazy, Suspense } from 'react'
import type { RichTextProps } from './rich-text-props.ts'
import styles from './rich-text.module.css'

const RichTextEditor = lazy(async () => ({
  default: (await import('./rich-text-editor.tsx')).RichTextEditor,
}))

export function RichTextInput(props: RichTextProps) {
  return (
    <Suspense fallback={<div className={styles['place']} />}>
      <RichTextEditor {...props} />
    </Suspense>
  )
}
