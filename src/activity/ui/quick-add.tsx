// At the top of a timeline: one click or key, and a note, a call, a task or a file is written where one stands.
import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useKeptState } from '../../kit/ui/kept-state.ts'
import { useKeys } from '../../kit/ui/keys.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import type { NewActivity } from '../activity.ts'
import { activityWords } from '../labels.ts'
import { attachFile, writeEntry, type OfRecord } from './activity-calls.ts'
import { emptyDraft, sentOf, type Author, type EntryDraft } from './entry-draft.ts'
import { EntryForm } from './entry-form.tsx'
import { entryName } from './entry-name.ts'
import { kindIcons } from './kind-icons.ts'
import styles from './timeline.module.css'
import { useToldWithUndo } from './use-entry-acts.ts'

interface QuickAddProps {
  readonly of: OfRecord
  readonly author: Author
}

const written = ['note', 'call', 'meeting', 'email', 'task'] as const

/** What is being written stays when one looks elsewhere and comes back. */
interface Begun {
  readonly kind: (typeof written)[number]
  readonly draft: EntryDraft
}

export function QuickAdd({ of, author }: QuickAddProps) {
  const words = useWords(activityWords)
  const [begun, setBegun] = useKeptState<Begun | null>(`activity ${of.subject} ${of.id}`, null)
  const tell = useToldWithUndo()
  const bar = useRef<HTMLDivElement>(null)
  const begin = (kind: Begun['kind']) => setBegun({ kind, draft: begun?.draft ?? emptyDraft(author) })
  useKeys([
    { keys: 'a', label: words.newNote, group: words.timeline, run: () => begin('note') },
    { keys: 't', label: words.newTask, group: words.timeline, run: () => begin('task') },
  ])
  const close = () => {
    setBegun(null)
    bar.current?.querySelector('button')?.focus()
  }
  const save = async ({ kind, draft }: Begun) => {
    const entry = await writeEntry({
      kind,
      [`${of.subject}Id`]: of.id,
      ...sentOf(kind, draft, null),
    } satisfies NewActivity)
    tell(words.kept(entryName(entry)), entry, { archived: true })
    close()
  }
  return (
    <>
      <div ref={bar} className={styles['add']} role="group" aria-label={words.add}>
        {written.map((kind) => (
          <KindButton key={kind} kind={kind} pressed={begun?.kind === kind} onClick={() => begin(kind)} />
        ))}
        <FileButton of={of} />
      </div>
      {begun ? (
        <EntryForm
          key={begun.kind}
          kind={begun.kind}
          label={words[begun.kind]}
          draft={begun.draft}
          onDraft={(draft) => setBegun({ ...begun, draft })}
          onSave={() => save(begun)}
          onClose={close}
        />
      ) : null}
    </>
  )
}

interface KindButtonProps {
  readonly kind: Begun['kind'] | 'file'
  readonly pressed?: boolean
  readonly onClick: () => void
}

function KindButton({ kind, pressed, onClick }: KindButtonProps) {
  const words = useWords(activityWords)
  const KindIcon = kindIcons[kind]
  return (
    <Button
      size="s"
      variant="default"
      leftSection={<KindIcon aria-hidden />}
      aria-pressed={pressed}
      title={kind === 'file' ? words.fileHint : undefined}
      onClick={onClick}
    >
      {words[kind]}
    </Button>
  )
}

function FileButton({ of }: Pick<QuickAddProps, 'of'>) {
  const words = useWords(activityWords)
  const tell = useToldWithUndo()
  const attempt = useAttempt()
  const input = useRef<HTMLInputElement>(null)
  const attach = (file: File) =>
    attempt(async () => {
      const entry = await attachFile(of, file)
      tell(words.attached(file.name), entry, { archived: true })
    })
  return (
    <>
      <KindButton kind="file" onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.chooseFile}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) void attach(file)
          currentTarget.value = ''
        }}
      />
    </>
  )
}
