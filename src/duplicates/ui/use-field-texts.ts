// How the fields of records that become one are called, and what their values read like.
import { valueText } from '../../kit/ui/form/form-field.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { mergeDialogWords } from './merge-labels.ts'
import type { DuplicateSubject, ToldRecord } from './merge-subject.ts'

export function useFieldTexts(subject: DuplicateSubject) {
  const words = useWords(mergeDialogWords)
  const language = useLanguage()
  const fieldOf = (name: string) => subject.fields.find((field) => field.name === name)
  return {
    label: (name: string): string => {
      if (name === 'pictureId') return fieldOf('picture')?.label[language] ?? words.picture
      if (name === 'archivedAt') return words.archived
      return fieldOf(name)?.label[language] ?? name
    },
    /** '' is nothing. */
    text: ({ reference, record, values }: ToldRecord, name: string): string => {
      if (name === 'pictureId') return record.picture ? words.pictureOf(reference) : ''
      const field = fieldOf(name)
      if (name === 'archivedAt')
        return valueText({ name, kind: 'instant', label: noLabel }, values[name], language)
      if (values[name] === false) return ''
      const shown: unknown = Reflect.get(record, name)
      return valueText(field, shown, language, record.labels[name])
    },
  }
}

const noLabel = { fr: '', en: '' }
