// The lines of a quotation, an order or an invoice as they are read.
import { showDecimal } from '../../kit/decimal.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { Line } from '../line.ts'
import { showMoney } from '../money.ts'
import { linesWords } from './lines-labels.ts'
import styles from './lines.module.css'

interface LinesShownProps {
  readonly lines: readonly Line[]
  readonly currency: string
}

export function LinesShown({ lines, currency }: LinesShownProps) {
  const words = useWords(linesWords)
  if (lines.length === 0) return <p className="faint">{words.noLines}</p>
  return (
    <table className={styles['shown']}>
      <thead>
        <tr>
          <th scope="col">{words.description}</th>
          <th scope="col" className={styles['right']}>
            {words.quantity}
          </th>
          <th scope="col" className={styles['right']}>
            {words.unitPrice}
          </th>
          <th scope="col" className={styles['right']}>
            {words.discount}
          </th>
          <th scope="col" className={styles['right']}>
            {words.vat}
          </th>
          <th scope="col" className={styles['right']}>
            {words.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <LineShown key={index} line={line} currency={currency} />
        ))}
      </tbody>
    </table>
  )
}

function LineShown({ line, currency }: { readonly line: Line; readonly currency: string }) {
  const language = useLanguage()
  const words = useWords(linesWords)
  const figure = (text: string) => showDecimal(text, language)
  if (line.kind !== 'item')
    return (
      <tr>
        <td colSpan={6} className={line.kind === 'section' ? `name ${styles['words']}` : styles['words']}>
          {line.description}
        </td>
      </tr>
    )
  const cell = `figures ${styles['right']}`
  return (
    <tr>
      <td className={styles['words']}>{line.description}</td>
      <td className={cell}>
        {figure(line.quantity)} {line.unit}
      </td>
      <td className={`${cell} ${styles['price']}`}>{figure(line.unitPrice)}</td>
      <td className={`${cell} ${styles['less']}`}>
        {line.discount === '0' ? '' : `${figure(line.discount)} %`}
      </td>
      <td className={`${cell} ${styles['named']}`} data-name={words.vat}>
        {figure(line.vatRate)} %
      </td>
      <td className={`${cell} nowrap`}>{showMoney(line.total, currency, language)}</td>
    </tr>
  )
}
