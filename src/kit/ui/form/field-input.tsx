// The input of a field, by its kind.
import type { Field } from '../../field.ts'
import type { InputProps } from './input-props.ts'
import { RecordInput } from './record-input.tsx'
import { RecordsInput } from './records-input.tsx'
import { RichTextInput } from './rich-text-input.tsx'
import { TagsInput, type Suggest } from './tags-input.tsx'
import { DecimalInput } from './decimal-input.tsx'
import { BooleanInput, ChoiceInput, LongTextInput, TextInput } from './text-inputs.tsx'

export interface FieldInputOptions {
  /** For tags: those in use. */
  readonly suggest?: Suggest | undefined
  /** For a record: how the one that was not found would be made. */
  readonly createLabel?: ((name: string) => string) | undefined
}

export function FieldInput({ suggest, createLabel, ...props }: InputProps<Field> & FieldInputOptions) {
  const of = props.field.of ?? ''
  switch (props.field.kind) {
    case 'long-text':
      return <LongTextInput {...props} />
    case 'rich-text':
      return <RichTextInput {...props} takesFocus={false} />
    case 'boolean':
      return <BooleanInput {...props} />
    case 'choice':
      return <ChoiceInput {...props} />
    case 'decimal':
      return <DecimalInput {...props} />
    case 'record':
      return <RecordInput {...props} of={of} createLabel={createLabel} />
    case 'records':
      return <RecordsInput {...props} of={of} />
    case 'tags':
      return <TagsInput {...props} suggest={suggest} />
    default:
      return <TextInput {...props} />
  }
}
