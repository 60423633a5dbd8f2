// Where a file is dropped or chosen; what cannot be imported is said here, with what to do.
import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { formatSize } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { kitWords } from '../../kit/ui/labels.ts'
import { ProgressBar } from '../../kit/ui/progress-bar.tsx'
import type { Import, ImportSubjectName } from '../import/contract.ts'
import { largestImport } from '../import/largest-import.ts'
import { fileWords } from './file-labels.ts'
import styles from './import-start.module.css'
import { useFileSending, type FileSending } from './use-file-sending.ts'

interface DropZoneProps {
  readonly subject: ImportSubjectName
  readonly onReady: (one: Import) => void
}

const accepted = '.csv,.tsv,.tab,.txt,.vcf,.vcard,text/csv,text/tab-separated-values,text/vcard'

export function DropZone({ subject, onReady }: DropZoneProps) {
  const sending = useFileSending(subject, onReady)
  const { over, handlers } = useDrop(sending.send)
  return (
    <div className={styles['zone']}>
      <div className={styles['drop']} data-over={over || undefined} {...handlers}>
        {sending.file ? <Sending sending={sending} file={sending.file} /> : <Choosing sending={sending} />}
      </div>
    </div>
  )
}

function Choosing({ sending }: { readonly sending: FileSending }) {
  const words = useWords(fileWords)
  const language = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const { problem, send } = sending
  return (
    <>
      <IconUpload aria-hidden className={styles['glyph']} />
      <p className="name">{words.dropHere}</p>
      <p className="soft">{words.dropWhat(formatSize(language, largestImport))}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accepted}
        aria-label={words.chooseFile}
        onChange={({ currentTarget }) => {
          send([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      <Button
        variant="filled"
        color="ink"
        leftSection={<IconUpload aria-hidden />}
        data-autofocus
        aria-describedby={problem === null ? undefined : 'file-problem'}
        onClick={() => input.current?.click()}
      >
        {words.chooseFile}
      </Button>
      {problem === null ? (
        <p className="faint small">{words.nothingYet}</p>
      ) : (
        <p id="file-problem" role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </>
  )
}

function Sending({ sending, file }: { readonly sending: FileSending; readonly file: File }) {
  const words = useWords(fileWords)
  const { cancel } = useWords(kitWords)
  const language = useLanguage()
  const arrived = sending.sent >= file.size
  return (
    <div className={styles['sending']}>
      <div className="row">
        <span className="grow cut name">{file.name}</span>
        <Button size="s" onClick={sending.cancel}>
          {cancel}
        </Button>
      </div>
      <ProgressBar label={words.sending(file.name)} done={sending.sent} total={arrived ? null : file.size} />
      <p className="faint small" role="status">
        {arrived
          ? words.reading
          : words.sent(formatSize(language, sending.sent), formatSize(language, file.size))}
      </p>
    </div>
  )
}

function useDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false)
  const dragged = (event: DragEvent, isOver: boolean) => {
    event.preventDefault()
    setOver(isOver)
  }
  return {
    over,
    handlers: {
      onDragEnter: (event: DragEvent) => dragged(event, true),
      onDragOver: (event: DragEvent) => dragged(event, true),
      onDragLeave: (event: DragEvent) => dragged(event, false),
      onDrop: (event: DragEvent) => {
        dragged(event, false)
        onFiles([...event.dataTransfer.files])
      },
    },
  }
}
