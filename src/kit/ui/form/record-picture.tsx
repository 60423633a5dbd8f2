// The picture of a record, kept as soon as it is chosen; of a new record once it is created.
import { ApiProblem } from '../client.ts'
import { useWords } from '../language.tsx'
import { Portrait } from '../portrait.tsx'
import { toast } from '../toast-queue.ts'
import { useForm } from './form-context.ts'
import { textOf } from './input-props.ts'
import { formWords } from './labels.ts'
import { PictureInput } from './picture-input.tsx'

export interface WaitingPicture {
  readonly file: File
  /** Where the browser shows it. */
  readonly url: string
}

interface RecordPictureProps {
  readonly name: string
  readonly firstName?: string
  /** A company is square. */
  readonly square?: boolean
  readonly give: (file: File) => Promise<unknown>
  readonly take: () => Promise<unknown>
  /** Chosen for a record that does not exist yet. */
  readonly waiting: WaitingPicture | null
  readonly onWaiting: (picture: WaitingPicture | null) => void
}

export function RecordPicture(props: RecordPictureProps) {
  const { name, firstName = '', square = false, give, take, waiting, onWaiting } = props
  const form = useForm()
  const words = useWords(formWords)
  const picture = form.creating ? (waiting?.url ?? null) : textOf(form.state.record['picture']) || null
  const portrait = <Portrait size="l" name={name} firstName={firstName} picture={picture} square={square} />
  if (form.readOnly) return portrait

  const failed = (problem: unknown) => void toast(reasonOf(problem) ?? words.unreachable)
  const choose = (file: File) => {
    if (form.creating) onWaiting({ file, url: URL.createObjectURL(file) })
    else void give(file).catch(failed)
  }
  const remove = async () => {
    const former = await fetch(picture ?? '').then((answer) => answer.blob())
    await take()
    const again = async () => void (await give(new File([former], 'picture', { type: former.type })))
    toast(words.pictureRemoved, [{ label: words.undo, undo: true, run: () => again().catch(failed) }])
  }
  return (
    <PictureInput
      square={square}
      hasPicture={picture !== null}
      onChoose={choose}
      onRemove={() => (form.creating ? onWaiting(null) : void remove().catch(failed))}
    >
      {portrait}
    </PictureInput>
  )
}

function reasonOf(problem: unknown): string | null {
  if (!(problem instanceof ApiProblem)) return null
  return problem.errors[0]?.message ?? problem.message
}
