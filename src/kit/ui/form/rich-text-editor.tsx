// The editor of notes: bold, italic, lists and links, no more than the server keeps.
import '@mantine/tiptap/styles.layer.css'
import { Link, RichTextEditor as Editor } from '@mantine/tiptap'
import { useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useSay, useWords } from '../language.tsx'
import { textOf } from './input-props.ts'
import { formWords } from './labels.ts'
import type { RichTextProps } from './rich-text-props.ts'
import styles from './rich-text.module.css'

const extensions = [
  StarterKit.configure({ link: false, heading: { levels: [3] }, horizontalRule: false }),
  Link.configure({ openOnClick: false, HTMLAttributes: { target: null, rel: null } }),
]

export function RichTextEditor(props: RichTextProps) {
  const { id, field, value, onChange, pointer, invalid, describedBy, takesFocus } = props
  const words = useWords(formWords)
  const say = useSay()
  const editor = useEditor({
    extensions,
    content: textOf(value),
    autofocus: takesFocus ? 'end' : false,
    shouldRerenderOnTransaction: true,
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : changed.getHTML()),
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say(field.label),
        'data-pointer': pointer,
        ...(invalid ? { 'aria-invalid': 'true' } : {}),
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      },
    },
  })
  return (
    <Editor
      editor={editor}
      variant="subtle"
      className={styles['editor']}
      labels={{
        boldControlLabel: words.bold,
        italicControlLabel: words.italic,
        strikeControlLabel: words.strike,
        bulletListControlLabel: words.bulletList,
        orderedListControlLabel: words.numberedList,
        linkControlLabel: words.link,
        unlinkControlLabel: words.unlink,
        linkEditorInputLabel: words.linkAddress,
        linkEditorInputPlaceholder: 'https://',
        linkEditorSave: words.done,
      }}
    >
      <Editor.Toolbar className={styles['toolbar']}>
        <Editor.Bold />
        <Editor.Italic />
        <Editor.Strikethrough />
        <Editor.BulletList />
        <Editor.OrderedList />
        <Editor.Link />
        <Editor.Unlink />
      </Editor.Toolbar>
      <Editor.Content className={styles['content']} />
    </Editor>
  )
}
