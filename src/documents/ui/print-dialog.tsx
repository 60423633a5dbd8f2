// Printing: what, how and for whom on the left, the sheet as it will be on the right, what is wrong under it.
import { Button, Modal } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { ProgressBar } from '../../kit/ui/progress-bar.tsx'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { Preview } from '../contract.ts'
import { envelopeLayout, formatName } from '../print/envelope-formats.ts'
import type { PrintKind } from '../print/letter-words.ts'
import { AddressOfOne } from './address-of-one.tsx'
import { AddressChecks, AddresseeSteps, FaultyAddressees } from './address-checks.tsx'
import { previewQuery, printDocument } from './print-calls.ts'
import { firstDraft, type PrintDraft, type PrintSelection } from './print-draft.ts'
import { printWords } from './print-labels.ts'
import { PrintOptions, textProblem } from './print-options.tsx'
import { SheetPreview } from './sheet-preview.tsx'
import { usePrinting, type Printing } from './use-printing.ts'
import styles from './print-dialog.module.css'

const oneOf = { envelopes: 'envelope', labels: 'label', letters: 'letter' } as const

export interface PrintDialogProps {
  readonly kind: PrintKind
  readonly of: PrintSelection
  /** `MICHEL Léa`, or `200 contacts`. */
  readonly what: string
  readonly me: {
    readonly name: string
    readonly companies: readonly { readonly id: number; readonly name: string }[]
  }
  readonly onClose: () => void
}

export function PrintDialog({ kind, of, what, me, onClose }: PrintDialogProps) {
  const words = useWords(printWords)
  const { close } = useWords(kitWords)
  const phone = usePhone()
  useOpener()
  const [draft, setDraft] = useState(() => firstDraft(kind, me.name))
  const [at, setAt] = useState(0)
  const { data: preview, error } = useQuery(previewQuery(draft, of, at))
  const printing = usePrinting(onClose)
  return (
    <Modal
      opened
      onClose={onClose}
      size={1088}
      fullScreen={phone}
      title={preview?.count === 1 ? words[oneOf[draft.kind]] : words[draft.kind]}
      classNames={{ header: styles['head'] ?? '' }}
      closeButtonProps={{ 'aria-label': close }}
    >
      <p className={`soft ${styles['what']}`}>
        {preview?.shown && preview.count === 1 ? whoIs(preview.shown) : what}
      </p>
      <div className={styles['halves']}>
        <div className={styles['options']}>
          <PrintOptions draft={draft} onDraft={setDraft} companies={me.companies} preview={preview} />
          {preview?.shown ? <LanguageNote shown={preview.shown} /> : null}
          {preview ? <FaultyAddressees preview={preview} onGo={setAt} /> : null}
        </div>
        <div className={styles['preview']} aria-live="polite">
          {error ? <p role="alert">{isNobody(error) ? words.nobody : problemText(error)}</p> : null}
          {preview?.shown ? (
            <>
              <AddresseeSteps preview={preview} at={preview.shown.place} onGo={setAt} />
              {preview.count > 1 && preview.shown.addresses.length > 1 ? (
                <AddressOfOne
                  className={styles['one-address']}
                  label={words.addressOf(preview.shown.name)}
                  draft={draft}
                  onDraft={setDraft}
                  shown={preview.shown}
                />
              ) : null}
              <SheetPreview draft={draft} preview={preview} shown={preview.shown} />
              <AddressChecks draft={draft} shown={preview.shown} />
            </>
          ) : error ? null : (
            <p className="faint">{words.nothingYet}</p>
          )}
        </div>
      </div>
      {printing.problem === null ? null : (
        <p role="alert" className={styles['problem']}>
          {printing.problem}
        </p>
      )}
      <Foot
        draft={draft}
        of={of}
        preview={error ? undefined : preview}
        printing={printing}
        onClose={onClose}
      />
    </Modal>
  )
}

/** `MICHEL Léa, Apollo` */
function whoIs({ name, company }: NonNullable<Preview['shown']>): string {
  return company === null ? name : `${name}, ${company}`
}

/** A filter that nothing matches. */
function isNobody(error: Error): boolean {
  const [first] = error instanceof ApiProblem ? error.errors : []
  return first?.pointer === '/selection' && first.code === 'not-found'
}

function problemText(error: Error): string {
  return error instanceof ApiProblem ? (error.errors[0]?.message ?? error.message) : error.message
}

function LanguageNote({ shown }: { readonly shown: NonNullable<Preview['shown']> }) {
  const words = useWords(printWords)
  const language = useLanguage()
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(shown.language) ?? shown.language
  const from = {
    contact: words.fromContact,
    partner: words.fromPartner,
    company: words.fromCompany,
    application: words.fromApplication,
  }
  return <p className="faint small">{words.language(name, from[shown.languageFrom])}</p>
}

interface FootProps {
  readonly draft: PrintDraft
  readonly of: PrintSelection
  readonly preview: Preview | undefined
  readonly printing: Printing
  readonly onClose: () => void
}

function Foot({ draft, of, preview, printing, onClose }: FootProps) {
  const words = useWords(printWords)
  const { cancel } = useWords(kitWords)
  const sound = preview ? preview.count - preview.faulty : 0
  const some = preview !== undefined && preview.faulty > 0
  const tooLong = draft.kind === 'letters' && textProblem(draft.text, preview, words) !== null
  const print = () => printDocument(draft, of, some)
  const { progress } = printing
  return (
    <footer className={styles['foot']} data-printing={printing.busy || undefined}>
      {progress ? (
        <div className={`grow ${styles['progress']}`}>
          <span>{words.making(progress.done, progress.total)}</span>
          <ProgressBar label={words[draft.kind]} done={progress.done} total={progress.total} />
        </div>
      ) : (
        <span className="faint small grow">{sizeNote(draft, words)}</span>
      )}
      {progress ? (
        <Button onClick={printing.stop}>{words.stop}</Button>
      ) : (
        <Button onClick={onClose}>{cancel}</Button>
      )}
      <Button
        variant="default"
        leftSection={<IconDownload aria-hidden />}
        disabled={sound === 0 || tooLong || printing.busy}
        onClick={() => printing.begin('save', print)}
      >
        {words.pdf}
      </Button>
      <Button
        variant="filled"
        color="ink"
        leftSection={<IconPrinter aria-hidden />}
        disabled={sound === 0 || tooLong}
        loading={printing.busy}
        onClick={() => printing.begin('open', print)}
      >
        {some && sound > 0 ? words.printGood(sound) : words.print}
      </Button>
    </footer>
  )
}

function sizeNote(draft: PrintDraft, words: (typeof printWords)['fr']): string {
  if (draft.kind !== 'envelopes') return words.atHundred(words.a4)
  const { width, height } = envelopeLayout(draft.format, draft.window)
  return words.atHundred(`${formatName(draft.format)}, ${width} × ${height} mm`)
}
