// The sheet as it will be printed, drawn in millimetres: address in its zone, sender, and what is around them.
import { ascent, air, type Zone } from '../print/block-fit.ts'
import { envelopeLayout } from '../print/envelope-formats.ts'
import { a4, labelsOn, labelZone } from '../print/label-sheets.ts'
import { letterFolds, letterZone } from '../print/letter-layouts.ts'
import { textWidth } from '../print/text-width.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { Preview } from '../contract.ts'
import type { PrintDraft } from './print-draft.ts'
import { printWords } from './print-labels.ts'
import styles from './sheet-preview.module.css'

type Shown = NonNullable<Preview['shown']>

interface SheetPreviewProps {
  readonly draft: PrintDraft
  readonly preview: Preview
  readonly shown: Shown
}

export function SheetPreview(props: SheetPreviewProps) {
  const { draft, shown } = props
  const words = useWords(printWords)
  const { width, height } = sizeOf(draft)
  return (
    <svg
      className={styles['sheet']}
      viewBox={`0 0 ${width} ${height}`}
      style={{ aspectRatio: `${width} / ${height}`, ['--shape' as string]: String(width / height) }}
      role="img"
      aria-label={words.preview(shown.lines.join(', '))}
    >
      {draft.kind === 'envelopes' ? <Envelope {...props} /> : null}
      {draft.kind === 'labels' ? <Labels {...props} /> : null}
      {draft.kind === 'letters' ? <Letter {...props} /> : null}
    </svg>
  )
}

function sizeOf(draft: PrintDraft): { readonly width: number; readonly height: number } {
  return draft.kind === 'envelopes' ? envelopeLayout(draft.format, draft.window) : a4
}

function Envelope({ draft, preview, shown }: SheetPreviewProps) {
  const layout = envelopeLayout(draft.format, draft.window)
  return (
    <>
      <rect className={styles['guide']} x={layout.width - 38} y={8} width={22} height={26} />
      {draft.window === 'none' ? null : <rect className={styles['window']} {...layout.address} rx={2} />}
      {draft.sender && preview.sender ? (
        <Sender sender={preview.sender} zone={layout.sender} size={8} />
      ) : null}
      <Address shown={shown} zone={layout.address} />
    </>
  )
}

function Labels({ draft, shown }: SheetPreviewProps) {
  const start = labelPlace(draft, shown.place)
  return (
    <>
      {Array.from({ length: labelsOn(draft.sheet) }, (_, place) => (
        <rect key={place} className={styles['label']} {...labelZone(draft.sheet, place)} rx={1.5} />
      ))}
      <Address shown={shown} zone={labelZone(draft.sheet, start)} />
    </>
  )
}

/** Where the addressee's label is on its sheet. */
function labelPlace({ sheet, start }: PrintDraft, place: number): number {
  const first = Math.min(Math.max(1, Math.trunc(start) || 1), labelsOn(sheet)) - 1
  return (first + place) % labelsOn(sheet)
}

function Letter({ draft, preview, shown }: SheetPreviewProps) {
  const zone = letterZone(preview.layout)
  const { date = '', salutation = '', closing = '' } = shown.letter ?? {}
  const x = preview.layout === 'DE' ? 125 : 25
  return (
    <>
      <rect className={styles['window']} {...zone} rx={2} />
      {letterFolds(preview.layout).map((down) => (
        <line key={down} className={styles['fold']} x1={4} x2={8} y1={down} y2={down} />
      ))}
      {preview.sender ? <Sender sender={preview.sender} zone={{ x, y: 12 }} size={9} /> : null}
      <Address shown={shown} zone={zone} />
      <foreignObject x={25} y={90} width={160} height={200}>
        <div className={styles['letter']} lang={shown.language}>
          <p className={styles['date']}>{date}</p>
          {draft.topic.trim() === '' ? null : <p className={styles['topic']}>{draft.topic}</p>}
          <p>{salutation}</p>
          <p className={styles['text']}>{draft.text}</p>
          <p>{closing}</p>
          <p className={styles['signatory']}>{draft.signatory}</p>
        </div>
      </foreignObject>
    </>
  )
}

const mmInPoint = 25.4 / 72

/** The dashes stand so far outside of where type may begin, so that letters do not touch them. */
const hair = 0.8

function Address({ shown, zone }: { readonly shown: Shown; readonly zone: Zone }) {
  const { size, pitch } = shown.fit ?? { size: 10, pitch: 12 }
  const isFaulty = (text: string) => shown.faults.some(({ line }) => line !== '' && text.includes(line))
  return (
    <>
      <rect
        className={styles['guide']}
        x={zone.x + air - hair}
        y={zone.y + air - hair}
        width={zone.width - 2 * (air - hair)}
        height={zone.height - 2 * (air - hair)}
      />
      {shown.lines.map((line, index) => (
        <text
          key={index}
          className={isFaulty(line) ? styles['fault'] : styles['line']}
          x={zone.x + air}
          y={zone.y + air + (ascent * size + index * pitch) * mmInPoint}
          fontSize={size * mmInPoint}
          textLength={textWidth(line) * size * mmInPoint}
          lengthAdjust="spacingAndGlyphs"
        >
          {line}
        </text>
      ))}
    </>
  )
}

interface SenderProps {
  readonly sender: NonNullable<Preview['sender']>
  readonly zone: { readonly x: number; readonly y: number }
  readonly size: number
}

const logoHeight = 11

function Sender({ sender, zone, size }: SenderProps) {
  const below = sender.logo === null ? 0 : logoHeight + 2
  return (
    <>
      {sender.logo === null ? null : (
        <image
          href={sender.logo}
          x={zone.x}
          y={zone.y}
          width={50}
          height={logoHeight}
          preserveAspectRatio="xMinYMid meet"
        />
      )}
      {sender.lines.map((line, index) => (
        <text
          key={index}
          className={styles['line']}
          x={zone.x}
          y={zone.y + below + (ascent + index * 1.3) * size * mmInPoint}
          fontSize={size * mmInPoint}
        >
          {line}
        </text>
      ))}
    </>
  )
}
