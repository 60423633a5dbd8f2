// What a document comes to: before tax, the tax of each rate with its legal words, and with tax.
import { showDecimal } from '../../kit/decimal.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { showMoney } from '../money.ts'
import type { Totals } from '../totals.ts'
import { linesWords } from './lines-labels.ts'
import styles from './lines.module.css'

interface TotalsListProps {
  readonly totals: Totals
  readonly currency: string
}

export function TotalsList({ totals, currency }: TotalsListProps) {
  const words = useWords(linesWords)
  const language = useLanguage()
  const money = (amount: string) => showMoney(amount, currency, language)
  return (
    <dl className={styles['totals']} aria-label={words.totals}>
      <dt>{words.beforeTax}</dt>
      <dd className="figures">{money(totals.beforeTax)}</dd>
      {totals.byRate.map(({ rate, mention, base, tax }) => (
        <TotalOfRate
          key={`${rate} ${mention}`}
          label={words.vatOf(showDecimal(rate, language))}
          base={totals.byRate.length > 1 ? words.onBase(money(base)) : ''}
          mention={mention}
          tax={money(tax)}
        />
      ))}
      <dt className="name">{words.withTax}</dt>
      <dd className="figures name">{money(totals.withTax)}</dd>
    </dl>
  )
}

interface TotalOfRateProps {
  readonly label: string
  readonly base: string
  readonly mention: string
  readonly tax: string
}

function TotalOfRate({ label, base, mention, tax }: TotalOfRateProps) {
  return (
    <>
      <dt>
        {label} <span className="faint small">{base}</span>
        {mention === '' ? null : <span className={`faint small ${styles['mention']}`}>{mention}</span>}
      </dt>
      <dd className="figures">{tax}</dd>
    </>
  )
}
