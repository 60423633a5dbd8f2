// What was checked of the address that is shown, and the addresses that cannot be printed, each with the way to mend it.
import { ActionIcon, Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useWords } from '../../kit/ui/language.tsx'
import type { Addressed, Preview, ShownFault } from '../contract.ts'
import { mostCharacters, mostLines } from '../postal/address-block.ts'
import type { PrintDraft } from './print-draft.ts'
import { printWords } from './print-labels.ts'
import styles from './print-dialog.module.css'

type Shown = NonNullable<Preview['shown']>

interface AddressChecksProps {
  readonly draft: PrintDraft
  readonly shown: Shown
}

export function AddressChecks({ draft, shown }: AddressChecksProps) {
  const words = useWords(printWords)
  const has = (...codes: ShownFault['code'][]) => shown.faults.some(({ code }) => codes.includes(code))
  const most = shown.lines.length > mostLines ? mostLines + 1 : mostLines
  return (
    <>
      <ul className={styles['checks']}>
        <Check
          good={!has('too-many-lines', 'too-high', 'no-address')}
          text={has('no-address') ? words.noAddress : words.lines(shown.lines.length, most)}
        />
        <Check good={!has('too-long')} text={words.characters(shown.longest, mostCharacters)} />
        <Check good={shown.fit !== null} text={shown.fit ? marginText(draft, words) : words.noMargin} />
      </ul>
      <Faults addressed={shown} />
    </>
  )
}

function marginText({ kind, window }: PrintDraft, words: (typeof printWords)['fr']): string {
  if (kind === 'labels') return words.marginLabel
  return kind === 'envelopes' && window === 'none' ? words.marginAround : words.margin
}

function Check({ good, text }: { readonly good: boolean; readonly text: string }) {
  return (
    <li data-good={good}>
      {good ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
      {text}
    </li>
  )
}

function Faults({ addressed }: { readonly addressed: Addressed }) {
  const words = useWords(printWords)
  if (addressed.faults.length === 0) return null
  return (
    <ul className={styles['faults']}>
      {addressed.faults.map(({ code, pointer, line, message, record }) => (
        <li key={`${code}${pointer}`}>
          {line === '' ? null : <span>{words.quoted(line)}</span>}
          <span>{message}</span>
          <a
            className="link"
            href={editAddress(record)}
            target="_blank"
            rel="noopener"
            aria-label={words.mend(addressed.name)}
          >
            {words.mendShort}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Where the record is put right: its form, ready to be written in. */
function editAddress({ kind, id }: ShownFault['record']): string {
  return `/${kind}s/${id}?edit=true`
}

interface AmongProps {
  readonly preview: Preview
  readonly at: number
  readonly onGo: (place: number) => void
}

/** For several: which one is shown. */
export function AddresseeSteps({ preview, at, onGo }: AmongProps) {
  const words = useWords(printWords)
  if (preview.count < 2) return null
  return (
    <div className={styles['steps']}>
      <ActionIcon size={28} aria-label={words.previous} disabled={at === 0} onClick={() => onGo(at - 1)}>
        <IconChevronLeft aria-hidden />
      </ActionIcon>
      <span>
        {preview.shown?.name} <span className="faint nowrap">{words.placeOf(at + 1, preview.count)}</span>
      </span>
      <ActionIcon
        size={28}
        aria-label={words.next}
        disabled={at + 1 >= preview.count}
        onClick={() => onGo(at + 1)}
      >
        <IconChevronRight aria-hidden />
      </ActionIcon>
    </div>
  )
}

const listed = 5

/** For several: those that cannot be printed, the first ones by name. */
export function FaultyAddressees({ preview, onGo }: Omit<AmongProps, 'at'>) {
  const words = useWords(printWords)
  if (preview.faulty === 0 || preview.count < 2) return null
  const rest = preview.faulty - Math.min(listed, preview.faults.length)
  return (
    <section className={styles['faulty']} aria-label={words.faulty(preview.faulty)}>
      <p>{words.faulty(preview.faulty)}</p>
      <ul>
        {preview.faults.slice(0, listed).map((one) => (
          <li key={one.place}>
            <Button
              size="s"
              className="link"
              aria-label={words.see(one.name)}
              onClick={() => onGo(one.place)}
            >
              {one.name}
            </Button>{' '}
            <span className="faint small">{one.faults[0]?.message}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="faint small">{words.more(rest)}</p> : null}
    </section>
  )
}
