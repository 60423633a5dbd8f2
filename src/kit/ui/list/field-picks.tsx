// Choosing among what a field may hold: its choices, the records it points at, the tags in use.
import { useState } from 'react'
import type { Field } from '../../field.ts'
import { useSay } from '../language.tsx'
import { useFound, useSearched } from '../lookups.tsx'
import { PickList, type PickOption } from './pick-list.tsx'
import { useSuggestions } from './suggestions.tsx'

interface FieldPicksProps {
  readonly field: Field
  readonly chosen: readonly (string | number)[]
  readonly several: boolean
  readonly onChange: (chosen: readonly (string | number)[]) => void
}

/** Below this many, nobody needs to search. */
const few = 8

export function FieldPicks(props: FieldPicksProps) {
  if (props.field.kind === 'choice') return <ChoicePicks {...props} />
  return props.field.kind === 'tags' ? <TagPicks {...props} /> : <RecordPicks {...props} />
}

export function isPicked(field: Field): boolean {
  return ['choice', 'tags', 'record', 'records'].includes(field.kind)
}

function ChoicePicks({ field, ...rest }: FieldPicksProps) {
  const say = useSay()
  const options = (field.choices ?? []).map(({ value, label }) => ({ value, label: say(label) }))
  return <PickList label={say(field.label)} options={options} {...rest} />
}

function TagPicks({ field, chosen, ...rest }: FieldPicksProps) {
  const say = useSay()
  const [words, setWords] = useState('')
  const suggested = useSuggestions(field.name, words)
  const typed = words.trim() === '' ? [] : [words.trim()]
  const known = suggested.map(({ value }) => value)
  const options = [...new Set([...chosen, ...known, ...typed])].map((value) => ({
    value,
    label: String(value),
  }))
  return (
    <PickList
      label={say(field.label)}
      options={options}
      chosen={chosen}
      words={words}
      onWords={setWords}
      {...rest}
    />
  )
}

/** What is chosen stands first until one searches. */
function RecordPicks({ field, chosen, ...rest }: FieldPicksProps) {
  const say = useSay()
  const [words, setWords] = useState('')
  const of = field.of ?? ''
  const { found } = useSearched(of, words)
  const [before] = useState(chosen)
  const known = useFound(
    of,
    before.filter((id) => typeof id === 'number'),
  )
  const first = words === '' ? known : []
  const all = [...first, ...found.filter((one) => !first.some(({ id }) => id === one.id))]
  const options: PickOption[] = all.map(({ id, label, hint }) => ({
    value: id,
    label,
    ...(hint ? { hint } : {}),
  }))
  const searched = words !== '' || options.length > few
  return (
    <PickList
      label={say(field.label)}
      options={options}
      chosen={chosen}
      words={words}
      {...(searched ? { onWords: setWords } : {})}
      {...rest}
    />
  )
}
