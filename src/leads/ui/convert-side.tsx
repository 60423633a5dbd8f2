// One half of the dialog: what the lead becomes there, which existing record, and what that will hold.
import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import type { Candidate } from '../../duplicates/likeness.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { ConvertedSide } from '../conversion.ts'
import type { Lead } from '../lead.ts'
import { ConvertCandidates } from './convert-candidates.tsx'
import styles from './convert-dialog.module.css'
import type { ConversionDraft, SideDraft } from './conversion-draft.ts'
import { conversionWords } from './conversion-labels.ts'
import { ConvertedFields } from './converted-fields.tsx'
import type { ConvertedKind } from './converted-kinds.ts'
import { isLikely } from './typed-lead.ts'

interface SideProps {
  readonly lead: Lead
  readonly draft: ConversionDraft
  /** Whom the lead may be, the surest first. */
  readonly known: readonly Candidate[]
  readonly told: ConvertedSide | null
  readonly problem: string
  readonly onChange: (draft: ConversionDraft) => void
}

export function PartnerSide({ draft, onChange, ...rest }: SideProps) {
  const words = useWords(conversionWords)
  const { as } = draft.partner
  const isNew = as === 'company' || as === 'individual'
  const change = (partner: ConversionDraft['partner']) => onChange({ ...draft, partner })
  return (
    <ConvertSide
      {...rest}
      kind="partner"
      title={words.partner}
      as={isNew ? 'new' : as}
      draft={draft.partner}
      onAs={(next, id) => change({ as: next === 'new' ? 'company' : next, id, choices: {} })}
      onDraft={({ id, choices }) => change({ as, id, choices })}
    >
      {isNew ? (
        <SegmentedControl
          aria-label={words.kind}
          value={as}
          data={[
            { value: 'company', label: words.company },
            { value: 'individual', label: words.individual },
          ]}
          onChange={(next) => change({ ...draft.partner, as: next })}
        />
      ) : null}
    </ConvertSide>
  )
}

export function ContactSide({ draft, onChange, ...rest }: SideProps) {
  const words = useWords(conversionWords)
  const change = (contact: ConversionDraft['contact']) => onChange({ ...draft, contact })
  return (
    <ConvertSide
      {...rest}
      kind="contact"
      title={words.contact}
      as={draft.contact.as}
      draft={draft.contact}
      onAs={(as, id) => change({ as, id, choices: {} })}
      onDraft={({ id, choices }) => change({ as: draft.contact.as, id, choices })}
    >
      {draft.partner.as === 'none' || draft.contact.as === 'none' ? null : (
        <Checkbox
          label={words.mainContact}
          checked={draft.mainContact}
          onChange={({ currentTarget }) => onChange({ ...draft, mainContact: currentTarget.checked })}
        />
      )}
    </ConvertSide>
  )
}

type As = 'new' | 'existing' | 'none'
type Chosen = Pick<SideDraft<string>, 'id' | 'choices'>

interface ConvertSideProps extends Omit<SideProps, 'draft' | 'onChange'> {
  readonly kind: ConvertedKind
  readonly title: string
  readonly as: As
  readonly draft: Chosen
  readonly onAs: (as: As, id: number | null) => void
  readonly onDraft: (draft: Chosen) => void
  readonly children: ReactNode
}

function ConvertSide(props: ConvertSideProps) {
  const { lead, kind, title, as, draft, known, told, problem, onAs, onDraft, children } = props
  const words = useWords(conversionWords)
  const heading = useId()
  const ways = [
    { value: 'new', label: words.create },
    { value: 'existing', label: words.existing },
    { value: 'none', label: words.none },
  ] as const
  return (
    <section className={styles['side']} aria-labelledby={heading}>
      <div className={styles['ways']}>
        <h3 id={heading} className="name">
          {title}
        </h3>
        <SegmentedControl
          aria-labelledby={heading}
          value={as}
          data={[...ways]}
          onChange={(next) => onAs(next, next === 'existing' ? draft.id : null)}
        />
      </div>
      {as === 'existing' ? (
        <ConvertCandidates
          kind={kind}
          known={known}
          chosen={draft.id}
          onChoose={(id) => onDraft({ id, choices: {} })}
        />
      ) : as === 'new' ? (
        <Namesake kind={kind} known={known} onUse={(id) => onAs('existing', id)} />
      ) : null}
      {children}
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
          onChoose={(name, choice) => onDraft({ ...draft, choices: { ...draft.choices, [name]: choice } })}
        />
      )}
    </section>
  )
}

interface NamesakeProps {
  readonly kind: ConvertedKind
  readonly known: readonly Candidate[]
  readonly onUse: (id: number) => void
}

/** Before somebody is made: whether somebody of that name is there. */
function Namesake({ kind, known, onUse }: NamesakeProps) {
  const words = useWords(conversionWords)
  const like = known.find(isLikely)
  return (
    <div className={styles['namesake']}>
      <p>{like ? words.alike(like.name, like.reference) : words[`nobody_${kind}`]}</p>
      {like ? (
        <Button size="s" className="link" onClick={() => onUse(like.id)}>
          {words.use}
        </Button>
      ) : null}
    </div>
  )
}
