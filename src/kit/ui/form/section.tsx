// A part of a record under its own title, such as its e-mails: read first, edited as a whole where it stands.
import { ActionIcon, Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Words } from '../../words.ts'
import { useSay, useWords } from '../language.tsx'
import { ChangeMark, FormerValue } from './change-mark.tsx'
import { ConflictChoice } from './conflict.tsx'
import { FieldMessage } from './field-message.tsx'
import { useForm } from './form-context.ts'
import { formWords } from './labels.ts'
import { messageAt, pointerTo } from './pointers.ts'
import styles from './section.module.css'
import { useInPlace } from './use-in-place.ts'

interface SectionProps {
  readonly name: string
  readonly title?: Words
  /** The content says what it is by titles of its own: this one is only heard. */
  readonly quietTitle?: boolean
  /** What is read; null says that nothing is there. */
  readonly shown: ReactNode
  readonly editor: ReactNode
}

export function Section({ name, title, quietTitle = false, shown, editor }: SectionProps) {
  const form = useForm()
  const say = useSay()
  const words = useWords(formWords)
  const label = say(title ?? form.field(name)?.label ?? { fr: name, en: name })
  const open = form.isOpen(name)
  return (
    <section className={styles['section']} data-open={open || undefined}>
      <div className={quietTitle && !open ? styles['quiet'] : styles['title']}>
        <ChangeMark name={name} />
        <h2 className={quietTitle && !open ? 'sr' : 'name'}>{label}</h2>
        {open || form.readOnly ? null : (
          <ActionIcon
            size={24}
            className={styles['pencil']}
            aria-label={shown === null ? words.addTo(label) : words.editField(label)}
            data-edit={name}
            onClick={() => form.open(name)}
          >
            <IconPencil aria-hidden />
          </ActionIcon>
        )}
      </div>
      <FormerValue name={name} />
      {open ? <SectionEditor name={name} editor={editor} /> : (shown ?? <p className="faint">–</p>)}
      <ConflictChoice name={name} />
    </section>
  )
}

function SectionEditor({ name, editor }: { readonly name: string; readonly editor: ReactNode }) {
  const form = useForm()
  const words = useWords(formWords)
  const { ref, handlers, leave } = useInPlace(name, { stays: true })
  return (
    <div ref={ref} {...handlers} data-pointer={pointerTo(name)}>
      {editor}
      <FieldMessage message={messageAt(form.state.errors, pointerTo(name))} />
      {form.state.open === 'all' ? null : (
        <Button size="s" className="link" onClick={() => leave(() => form.close(name))}>
          {words.done}
        </Button>
      )}
    </div>
  )
}
