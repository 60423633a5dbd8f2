// How alike the records of a group are: a figure to read, a sentence to hear.
import { useWords } from '../../kit/ui/language.tsx'
import { percent } from '../likeness-words.ts'
import { duplicatesWords } from './duplicates-labels.ts'

export function Likeness({ probability }: { readonly probability: number }) {
  const words = useWords(duplicatesWords)
  return (
    <>
      <span aria-hidden>{words.likeness(percent(probability))}</span>
      <span className="sr">{words.likenessLong(percent(probability))}</span>
    </>
  )
}
