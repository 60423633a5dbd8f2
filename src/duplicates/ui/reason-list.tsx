// Reasons in words, each with its weight; what speaks against is told apart by its sign and its tone.
import { Badge } from '../../kit/ui/badge.tsx'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { against } from '../likeness-words.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import styles from './duplicates-page.module.css'
import type { Reason } from './group-reasons.ts'

export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  const weight = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  return (
    <ul className={styles['reasons']} aria-label={words.reasons}>
      {reasons.map((reason) => (
        <li key={reason.text}>
          <Badge tone={reason.weight <= -against ? 'warn' : 'quiet'}>
            {reason.text} <span className="figures">{weight.format(reason.weight)}</span>
          </Badge>
        </li>
      ))}
    </ul>
  )
}
