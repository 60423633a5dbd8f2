// What can be chosen for envelopes, labels and letters.
import { Checkbox, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { firstLines } from '../addressee.ts'
import type { Preview } from '../contract.ts'
import { faultText } from '../labels.ts'
import { oneLine } from '../postal/plain-capitals.ts'
import { envelopeFormats, formatName, windows } from '../print/envelope-formats.ts'
import { labelSheets, labelZone } from '../print/label-sheets.ts'
import { longestText } from '../print/letter-length.ts'
import { letterLayouts, type LetterLayout } from '../print/letter-layouts.ts'
import { unprintable } from '../print/printable.ts'
import type { PrintDraft } from './print-draft.ts'
import { AddressOfOne, addressUses } from './address-of-one.tsx'
import { printWords } from './print-labels.ts'
import styles from './print-dialog.module.css'

export interface OptionsProps {
  readonly draft: PrintDraft
  readonly onDraft: (draft: PrintDraft) => void
}

interface PrintOptionsProps extends OptionsProps {
  /** Our companies that the reader belongs to. */
  readonly companies: readonly { readonly id: number; readonly name: string }[]
  readonly preview: Preview | undefined
}

export function PrintOptions(props: PrintOptionsProps) {
  const { draft, onDraft, companies, preview } = props
  const words = useWords(printWords)
  const { kind } = draft
  return (
    <>
      <Segments
        label={words.document}
        value={kind}
        data={(['envelopes', 'labels', 'letters'] as const).map((value) => ({ value, label: words[value] }))}
        onChange={(value) => onDraft({ ...draft, kind: value })}
      />
      {kind === 'envelopes' ? <EnvelopeOptions {...props} /> : null}
      {kind === 'labels' ? <LabelOptions {...props} /> : null}
      {kind === 'letters' ? <LetterOptions {...props} /> : null}
      {preview?.count === 1 && preview.shown ? (
        <AddressOfOne label={words.address} draft={draft} onDraft={onDraft} shown={preview.shown} />
      ) : (
        <NativeSelect
          label={words.address}
          value={draft.address}
          data={addressUses.map((value) => ({ value, label: words[value] }))}
          onChange={({ currentTarget }) =>
            onDraft({ ...draft, address: among(addressUses, currentTarget.value) })
          }
        />
      )}
      <NativeSelect
        label={words.firstLine}
        value={draft.firstLine}
        data={firstLines.map((value) => ({ value, label: words[value] }))}
        onChange={({ currentTarget }) =>
          onDraft({ ...draft, firstLine: among(firstLines, currentTarget.value) })
        }
      />
      {kind === 'envelopes' ? (
        <Checkbox
          label={words.sender}
          checked={draft.sender}
          onChange={({ currentTarget }) => onDraft({ ...draft, sender: currentTarget.checked })}
        />
      ) : null}
      {kind !== 'labels' && companies.length > 1 ? (
        <NativeSelect
          label={words.senderIs}
          value={String(draft.companyId ?? companies[0]?.id ?? '')}
          data={companies.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={({ currentTarget }) => onDraft({ ...draft, companyId: Number(currentTarget.value) })}
        />
      ) : null}
    </>
  )
}

function EnvelopeOptions({ draft, onDraft }: OptionsProps) {
  const words = useWords(printWords)
  return (
    <>
      <Segments
        label={words.format}
        value={draft.format}
        data={envelopeFormats.map((value) => ({ value, label: formatName(value) }))}
        onChange={(format) => onDraft({ ...draft, format })}
      />
      <Segments
        label={words.window}
        value={draft.window}
        data={windows.map((value) => ({ value, label: words[value] }))}
        onChange={(window) => onDraft({ ...draft, window })}
      />
    </>
  )
}

function LabelOptions({ draft, onDraft }: OptionsProps) {
  const words = useWords(printWords)
  const language = useLanguage()
  const mm = (n: number) => n.toLocaleString(language)
  return (
    <>
      <NativeSelect
        label={words.sheet}
        value={draft.sheet}
        data={labelSheets.map((value) => {
          const { width, height } = labelZone(value, 0)
          return { value, label: words.sheetOf(value, mm(width), mm(height)) }
        })}
        onChange={({ currentTarget }) =>
          onDraft({ ...draft, sheet: among(labelSheets, currentTarget.value) })
        }
      />
      <TextInput
        type="number"
        label={words.start}
        min={1}
        max={Number(draft.sheet)}
        value={Number.isNaN(draft.start) ? '' : draft.start}
        onChange={({ currentTarget }) => onDraft({ ...draft, start: currentTarget.valueAsNumber })}
      />
    </>
  )
}

function LetterOptions({ draft, onDraft, preview }: PrintOptionsProps) {
  const words = useWords(printWords)
  const misprint = useMisprint()
  const layout: LetterLayout = draft.layout ?? preview?.layout ?? 'FR'
  const names = { FR: words.layoutFR, DE: words.layoutDE, CH: words.layoutCH }
  return (
    <>
      <TextInput
        label={words.topic}
        maxLength={200}
        value={draft.topic}
        error={misprint(draft.topic)}
        onChange={({ currentTarget }) => onDraft({ ...draft, topic: currentTarget.value })}
      />
      <Textarea
        label={words.text}
        description={words.textHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={7}
        maxLength={20_000}
        value={draft.text}
        error={textProblem(draft.text, preview, words) ?? misprint(draft.text)}
        onChange={({ currentTarget }) => onDraft({ ...draft, text: currentTarget.value })}
      />
      <TextInput
        label={words.signatory}
        maxLength={200}
        value={draft.signatory}
        error={misprint(draft.signatory)}
        onChange={({ currentTarget }) => onDraft({ ...draft, signatory: currentTarget.value })}
      />
      <NativeSelect
        label={words.layout}
        value={layout}
        data={letterLayouts.map((value) => ({ value, label: names[value] }))}
        onChange={({ currentTarget }) =>
          onDraft({ ...draft, layout: among(letterLayouts, currentTarget.value) })
        }
      />
    </>
  )
}

/** Too long for so many: the server would say so only once it is asked to print. */
export function textProblem(
  text: string,
  preview: Pick<Preview, 'count' | 'faulty'> | undefined,
  words: (typeof printWords)['fr'],
): string | null {
  const count = preview ? preview.count - preview.faulty : 0
  const max = longestText(count)
  return text.length > max ? words.textTooLong(max, count) : null
}

/** What is wrong with words that cannot be printed, told while they are typed: the preview does not send them. */
function useMisprint(): (text: string) => string | null {
  const language = useLanguage()
  return (text) => {
    const character = unprintable(oneLine(text))
    return character === undefined
      ? null
      : faultText({ code: 'not-printable', params: { character } }, language)
  }
}

/** The one of `values` that was chosen. */
function among<T extends string>(values: readonly [T, ...T[]], chosen: string): T {
  return values.find((value) => value === chosen) ?? values[0]
}

interface SegmentsProps<T extends string> {
  readonly label: ReactNode
  readonly value: T
  readonly data: { value: T; label: string }[]
  readonly onChange: (value: T) => void
}

function Segments<T extends string>({ label, value, data, onChange }: SegmentsProps<T>) {
  const id = useId()
  return (
    <div className={styles['segments']}>
      <span id={id}>{label}</span>
      <SegmentedControl fullWidth aria-labelledby={id} value={value} data={data} onChange={onChange} />
    </div>
  )
}
