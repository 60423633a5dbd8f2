// The picture of a contact, kept as soon as it is chosen; for a new contact once it is created.
import { useForm } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { formWords } from '../../kit/ui/form/labels.ts'
import { PictureInput } from '../../kit/ui/form/picture-input.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { ApiProblem } from '../../kit/ui/client.ts'
import { givePicture, takePicture } from './contact-calls.ts'
import { contactFormWords } from './contact-form-labels.ts'

export interface WaitingPicture {
  readonly file: File
  /** Where the browser shows it. */
  readonly url: string
}

interface ContactPictureProps {
  readonly id: number
  /** Chosen for a contact that does not exist yet. */
  readonly waiting: WaitingPicture | null
  readonly onWaiting: (picture: WaitingPicture | null) => void
}

export function ContactPicture({ id, waiting, onWaiting }: ContactPictureProps) {
  const form = useForm()
  const words = useWords(formWords)
  const { notNow } = useWords(contactFormWords)
  const picture = form.creating ? (waiting?.url ?? null) : textOf(form.state.record['picture']) || null
  const portrait = (
    <Portrait
      size="l"
      name={textOf(form.value('lastName'))}
      firstName={textOf(form.value('firstName'))}
      picture={picture}
    />
  )
  if (form.readOnly) return portrait

  const failed = (problem: unknown) => {
    const [error] = problem instanceof ApiProblem ? problem.errors : []
    toast(error?.message ?? (problem instanceof ApiProblem ? problem.message : notNow))
  }
  const give = (file: File) => givePicture(id, file).catch(failed)
  const take = async () => {
    const former = await fetch(picture ?? '').then((answer) => answer.blob())
    await takePicture(id)
    const again = () => give(new File([former], 'picture.webp', { type: former.type }))
    toast(words.pictureRemoved, [{ label: words.undo, undo: true, run: async () => void (await again()) }])
  }
  return (
    <PictureInput
      hasPicture={picture !== null}
      onChoose={(file) =>
        form.creating ? onWaiting({ file, url: URL.createObjectURL(file) }) : void give(file)
      }
      onRemove={() => (form.creating ? onWaiting(null) : void take().catch(failed))}
    >
      {portrait}
    </PictureInput>
  )
}
