// What notes need to be written.
import type { InputProps } from './input-props.ts'

export interface RichTextProps extends InputProps {
  /** It arrives after it was opened: only then can the caret go there. */
  readonly takesFocus: boolean
}
