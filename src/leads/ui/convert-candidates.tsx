// Which existing record a lead becomes: those that it may be, with how sure and why, then whoever is searched.
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { Candidate } from '../../duplicates/likeness.ts'
import { percentText, reasonsInWords } from '../../duplicates/likeness-words.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { PickList } from '../../kit/ui/list/pick-list.tsx'
import { useFound, useSearched } from '../../kit/ui/lookups.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import { conversionWords } from './conversion-labels.ts'
import styles from './convert-candidates.module.css'
import type { ConvertedKind } from './converted-kinds.ts'

interface ConvertCandidatesProps {
  readonly kind: ConvertedKind
  /** The surest first. */
  readonly known: readonly Candidate[]
  readonly chosen: number | null
  readonly onChoose: (id: number | null) => void
}

/** More than these are searched by name. */
const shownAtOnce = 4

export function ConvertCandidates({ kind, known, chosen, onChoose }: ConvertCandidatesProps) {
  const words = useWords(conversionWords)
  const offered = known.slice(0, shownAtOnce)
  const isElsewhere = chosen !== null && !offered.some(({ id }) => id === chosen)
  const [searching, setSearching] = useState(offered.length === 0 || isElsewhere)
  const label = kind === 'partner' ? words.whichPartner : words.whichContact
  return (
    <>
      {offered.length === 0 ? null : (
        <div role="radiogroup" aria-label={label}>
          {offered.map((one) => (
            <CandidateChoice
              key={one.id}
              candidate={one}
              square={kind === 'partner'}
              checked={one.id === chosen}
              onChoose={() => onChoose(one.id)}
            />
          ))}
        </div>
      )}
      {searching ? (
        <Searched kind={kind} label={words.another} chosen={chosen} onChoose={onChoose} />
      ) : (
        <Button size="s" className="link" onClick={() => setSearching(true)}>
          {words.another}
        </Button>
      )}
    </>
  )
}

interface CandidateChoiceProps {
  readonly candidate: Candidate
  readonly square: boolean
  readonly checked: boolean
  readonly onChoose: () => void
}

function CandidateChoice({ candidate, square, checked, onChoose }: CandidateChoiceProps) {
  const words = useWords(conversionWords)
  const language = useLanguage()
  const why = useId()
  const { name, reference, picture, probability, archived } = candidate
  const facts = [reference, archived ? words.archived : '', reasonsInWords(candidate)].filter(Boolean)
  return (
    <label className={styles['candidate']}>
      <input type="radio" aria-describedby={why} checked={checked} onChange={onChoose} />
      <Portrait name={name} picture={picture} square={square} />
      <span className={styles['who']}>
        <span className="name">{name}</span>
        <span id={why} className="small faint">
          {facts.join(' · ')}
        </span>
      </span>
      <span className={styles['likeness']}>{percentText(language, probability)}</span>
    </label>
  )
}

interface SearchedProps {
  readonly kind: ConvertedKind
  readonly label: string
  readonly chosen: number | null
  readonly onChoose: (id: number | null) => void
}

function Searched({ kind, label, chosen, onChoose }: SearchedProps) {
  const [searched, setSearched] = useState('')
  const own = useFound(kind, chosen === null ? [] : [chosen])
  const { found } = useSearched(kind, searched)
  const others = found.filter(({ id }) => !own.some((one) => one.id === id))
  const offered = searched === '' ? [...own, ...others] : found
  return (
    <PickList
      label={label}
      options={offered
        .slice(0, 6)
        .map(({ id, label: name, hint }) => ({ value: id, label: name, ...(hint ? { hint } : {}) }))}
      chosen={chosen === null ? [] : [chosen]}
      several={false}
      words={searched}
      onWords={setSearched}
      onChange={([id]) => onChoose(typeof id === 'number' ? id : null)}
    />
  )
}
