// How many lines had which outcome; each number shows its lines alone.
import { formatNumber } from '../../kit/words.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { importWords } from './import-labels.ts'
import { shownOutcomes, type Shown, type Work } from './import-stage.ts'
import styles from './tallies.module.css'

interface TalliesProps {
  readonly work: Work | null
  readonly shown: Shown | undefined
  readonly onShown: (shown: Shown | undefined) => void
}

/** Most files are without lines that somebody left out: nothing is said of none. */
function isToldOf(work: Work | null, shown: Shown | undefined): (outcome: Shown) => boolean {
  return (outcome) => outcome !== 'left' || shown === 'left' || (work?.rows.tally.left ?? 0) > 0
}

export function Tallies({ work, shown, onShown }: TalliesProps) {
  const words = useWords(importWords)
  const language = useLanguage()
  return (
    <div className={styles['tallies']} role="group" aria-label={words.result}>
      {shownOutcomes.filter(isToldOf(work, shown)).map((outcome) => (
        <button
          key={outcome}
          type="button"
          aria-pressed={shown === outcome}
          title={words.onlyThese(words[outcome])}
          onClick={() => onShown(shown === outcome ? undefined : outcome)}
        >
          <b>{formatNumber(language, work?.rows.tally[outcome] ?? 0)}</b>
          <span>{words[outcome]}</span>
        </button>
      ))}
    </div>
  )
}
