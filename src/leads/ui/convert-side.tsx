// One half of the dialog: what the lead becomes there, which existing record, and what that will hold.
import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../kit/ui/language.tsx'
import { PickList } from '../../kit/ui/list/pick-list.tsx'
import { useFound, useSearched } from '../../kit/ui/lookups.tsx'
import type { ConvertedSide } from '../conversion.ts'
import type { Lead } from '../lead.ts'
import type { SideDraft } from './conversion-draft.ts'
import { conversionWords } from './conversion-labels.ts'
import { ConvertedFields } from './converted-fields.tsx'
import styles from './convert-dialog.module.css'

interface ConvertSideProps<As extends string> {
  readonly lead: Lead
  readonly kind: 'contact' | 'partner'
  readonly title: string
  readonly ways: readonly { readonly value: As; readonly label: string }[]
  readonly draft: SideDraft<As>
  /** Ids of those that have its name. */
  readonly known: readonly number[]
  readonly told: ConvertedSide | null
  readonly problem: string
  readonly onChange: (draft: SideDraft<As>) => void
}

export function ConvertSide<As extends string>(props: ConvertSideProps<As>) {
  const { lead, kind, title, ways, draft, told, problem, onChange } = props
  const words = useWords(conversionWords)
  const choose = (value: string) => {
    const way = ways.find((one) => one.value === value)
    if (way) onChange({ ...draft, as: way.value, choices: {} })
  }
  return (
    <section className={styles['side']} aria-label={title}>
      <Radio.Group label={title} value={draft.as} onChange={choose}>
        <div className={styles['ways']}>
          {ways.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      {draft.as === 'existing' ? <ExistingPicks {...props} /> : null}
      {problem === '' ? null : (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      {told?.archived ? <p className="small">{words.staysArchived}</p> : null}
      {told === null ? null : (
        <ConvertedFields
          lead={lead}
          kind={kind}
          side={told}
          choices={draft.choices}
          onChoose={(choices) => onChange({ ...draft, choices })}
        />
      )}
    </section>
  )
}

/** Namesakes first, then whoever is searched. */
function ExistingPicks<As extends string>({ kind, draft, known, onChange }: ConvertSideProps<As>) {
  const words = useWords(conversionWords)
  const [searched, setSearched] = useState('')
  const [before] = useState(draft.id)
  const firstIds = [...new Set([...(before === null ? [] : [before]), ...known])]
  const first = useFound(kind, firstIds)
  const { found } = useSearched(kind, searched)
  const rest = found.filter((one) => !first.some(({ id }) => id === one.id))
  const offered = searched === '' ? (first.length > 0 ? first : rest) : found
  return (
    <PickList
      label={kind === 'partner' ? words.whichPartner : words.whichContact}
      options={offered
        .slice(0, 6)
        .map(({ id, label, hint }) => ({ value: id, label, ...(hint ? { hint } : {}) }))}
      chosen={draft.id === null ? [] : [draft.id]}
      several={false}
      words={searched}
      onWords={setSearched}
      onChange={([id]) => onChange({ ...draft, id: typeof id === 'number' ? id : null, choices: {} })}
    />
  )
}
