// Exporting a list: which records, as what, with which columns; the file comes as a download.
import { NativeSelect, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { saveFile } from '../../kit/ui/save-file.ts'
import { toast } from '../../kit/ui/toast-queue.ts'
import { Dialog } from './dialog.tsx'
import styles from './dialog.module.css'
import { exportColumnsQuery, exportList, type ExportSubject } from './export-calls.ts'
import {
  exportBody,
  firstDraft,
  isSeparator,
  isVersion,
  shownColumns,
  type ExportDraft,
  type ExportSelection,
} from './export-draft.ts'
import { exportWords } from './export-labels.ts'
import { useAct } from './use-act.ts'

const titles = {
  contacts: 'exportContacts',
  partners: 'exportPartners',
  leads: 'exportLeads',
} as const satisfies Record<ExportSubject, string>

interface ExportDialogProps {
  readonly subject: ExportSubject
  /** Null where nothing is ticked. */
  readonly ticked: ExportSelection | null
  readonly whole: ExportSelection
  readonly sort: string | undefined
  /** The columns that the list shows, by name. */
  readonly columns: readonly string[]
  /** `1 284 contacts` */
  readonly countWords: (n: number) => string
  readonly onClose: () => void
}

export function ExportDialog(props: ExportDialogProps) {
  const { subject, ticked, whole, sort, columns, countWords, onClose } = props
  const words = useWords(exportWords)
  const language = useLanguage()
  const [draft, setDraft] = useState(() => firstDraft(ticked !== null, language))
  const { data: known = [] } = useQuery(exportColumnsQuery(subject))
  const shown = shownColumns(columns, known)
  const doing = useAct()
  const sending = useRef<AbortController>(null)
  useEffect(() => () => sending.current?.abort(), [])
  const chosen = draft.which === 'ticked' && ticked ? ticked : whole
  const what = chosen.count === undefined ? null : countWords(chosen.count)
  const begin = async () => {
    const body = exportBody(draft, { selection: chosen.body, sort, columns: shown.names })
    const { signal } = (sending.current = new AbortController())
    const file = await exportList(subject, body, signal)
    saveFile(file)
    onClose()
    toast(words.done(file.name))
  }
  return (
    <Dialog
      title={words[titles[subject]]}
      doing={doing}
      action={what === null ? words.export : words.begin(what)}
      onAction={begin}
      onClose={onClose}
    >
      <Which {...props} draft={draft} onDraft={setDraft} />
      <Format draft={draft} onDraft={setDraft} />
      {draft.format === 'csv' ? (
        <>
          <Columns shown={shown.count} all={known.length} draft={draft} onDraft={setDraft} />
          <Separator draft={draft} onDraft={setDraft} />
        </>
      ) : (
        <Version draft={draft} onDraft={setDraft} />
      )}
      <p className="faint small">{words.refusals}</p>
    </Dialog>
  )
}

interface PartProps {
  readonly draft: ExportDraft
  readonly onDraft: (draft: ExportDraft) => void
}

function Which({ ticked, whole, countWords, draft, onDraft }: ExportDialogProps & PartProps) {
  const words = useWords(exportWords)
  const all = whole.count === undefined ? words.counting : words.wholeList(countWords(whole.count))
  if (!ticked) return <p>{all}</p>
  return (
    <Radio.Group
      label={words.which}
      value={draft.which}
      onChange={(which) => onDraft({ ...draft, which: which === 'ticked' ? 'ticked' : 'whole' })}
    >
      <div className={styles['choices']}>
        <Radio value="ticked" label={words.onlyTicked(countWords(ticked.count ?? 0))} />
        <Radio value="whole" label={all} />
      </div>
    </Radio.Group>
  )
}

function Format({ draft, onDraft }: PartProps) {
  const words = useWords(exportWords)
  return (
    <Radio.Group
      label={words.format}
      value={draft.format}
      onChange={(format) => onDraft({ ...draft, format: format === 'vcard' ? 'vcard' : 'csv' })}
    >
      <div className={styles['choices']}>
        <Radio value="csv" label={words.csv} data-autofocus />
        <Radio value="vcard" label={words.vcard} />
      </div>
    </Radio.Group>
  )
}

interface ColumnsProps extends PartProps {
  readonly shown: number
  readonly all: number
}

function Columns({ shown, all, draft, onDraft }: ColumnsProps) {
  const words = useWords(exportWords)
  return (
    <Radio.Group
      label={words.columns}
      value={draft.columns}
      onChange={(columns) => onDraft({ ...draft, columns: columns === 'all' ? 'all' : 'shown' })}
    >
      <div className={styles['choices']}>
        <Radio value="shown" label={words.shownColumns(shown)} />
        <Radio value="all" label={words.allColumns(all)} aria-describedby="all-columns-hint" />
        <p id="all-columns-hint" className={`faint small ${styles['hint']}`}>
          {words.allColumnsHint}
        </p>
      </div>
    </Radio.Group>
  )
}

function Separator({ draft, onDraft }: PartProps) {
  const words = useWords(exportWords)
  return (
    <NativeSelect
      label={words.separator}
      value={draft.separator}
      data={[
        { value: ';', label: words.semicolon },
        { value: ',', label: words.comma },
        { value: '\t', label: words.tab },
      ]}
      onChange={({ currentTarget: { value } }) =>
        isSeparator(value) ? onDraft({ ...draft, separator: value }) : undefined
      }
    />
  )
}

function Version({ draft, onDraft }: PartProps) {
  const words = useWords(exportWords)
  return (
    <NativeSelect
      label={words.version}
      value={draft.version}
      data={[
        { value: '3.0', label: words.version3 },
        { value: '4.0', label: words.version4 },
        { value: '2.1', label: words.version2 },
      ]}
      onChange={({ currentTarget: { value } }) =>
        isVersion(value) ? onDraft({ ...draft, version: value }) : undefined
      }
    />
  )
}
