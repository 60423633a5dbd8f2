// Vérifier doublons: smartly or by chosen fields, among the ticked records or all that match; leads to the groups.
import { Button, Checkbox, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { SelectionBody } from '../../kit/ui/list/action-bar.tsx'
import { useProblemText } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import type { ExactField } from '../exact-fields.ts'
import styles from './check-dialog.module.css'
import type { SubjectName } from '../subjects.ts'
import { startScan } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'

const ofContacts: readonly ExactField[] = [
  'name',
  'lastName',
  'firstName',
  'email',
  'phone',
  'partner',
  'jobTitle',
  'address',
  'postcode',
  'city',
  'birthday',
]
const fieldsOf: Readonly<Record<SubjectName, readonly ExactField[]>> = {
  contact: ofContacts,
  partner: ['name', 'email', 'phone', 'address', 'postcode', 'city'],
  lead: ofContacts.filter((name) => name !== 'birthday'),
}

const small = { fontSize: 'var(--fs-1)', lineHeight: 'var(--lh-1)' }

interface CheckDialogProps {
  readonly subject: SubjectName
  /** All records, where nothing narrows them. */
  readonly selection: SelectionBody | null
  /** `3 contacts` */
  readonly what: string
  readonly onClose: () => void
  readonly onStarted: (scanId: number) => void
}

export function CheckDialog({ subject, selection, what, onClose, onStarted }: CheckDialogProps) {
  const words = useWords(duplicatesWords)
  const kit = useWords(kitWords)
  const problemText = useProblemText()
  useOpener()
  const [way, setWay] = useState('smart')
  const [fields, setFields] = useState<readonly ExactField[]>(['name'])
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')
  const exact = way === 'exact'
  const start = async () => {
    setBusy(true)
    setRefused('')
    try {
      onStarted(
        await startScan(subject, {
          ...(selection ? { selection } : {}),
          ...(exact ? { fields: [...fields] } : {}),
        }),
      )
      onClose()
    } catch (error) {
      setRefused(problemText(error))
      setBusy(false)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={480}
      title={words.checkTitle}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <div className={styles['body']}>
        <p>
          <span className="faint">{words.checkScope}</span> <span className="name">{what}</span>
        </p>
        <Radio.Group value={way} onChange={setWay} aria-label={words.checkTitle}>
          <Radio
            styles={{ description: small }}
            value="smart"
            label={words.smart}
            description={words.smartWhy}
            data-autofocus
          />
          <Radio
            styles={{ description: small }}
            mt="sm"
            value="exact"
            label={words.chosen}
            description={words.chosenWhy}
          />
        </Radio.Group>
        {exact ? (
          <Checkbox.Group
            label={words.chosenFields}
            value={[...fields]}
            onChange={(chosen) => setFields(chosen)}
          >
            <div className={styles['fields']}>
              {fieldsOf[subject].map((name) => (
                <Checkbox key={name} value={name} label={words[`exact_${name}`]} />
              ))}
            </div>
          </Checkbox.Group>
        ) : null}
        {refused ? (
          <p role="alert" className={styles['refused']}>
            {refused}
          </p>
        ) : null}
      </div>
      <footer className={styles['foot']}>
        <Button onClick={onClose}>{kit.cancel}</Button>
        <Button
          variant="filled"
          color="ink"
          loading={busy}
          disabled={exact && fields.length === 0}
          onClick={() => void start()}
        >
          {words.check}
        </Button>
      </footer>
    </Modal>
  )
}
