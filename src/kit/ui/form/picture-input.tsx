// A record's picture: chosen, seen at once, changed or taken away.
import { Menu } from '@mantine/core'
import { IconCamera, IconTrash } from '@tabler/icons-react'
import { useRef, type ComponentProps, type ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { inItsLandmark } from './in-its-landmark.ts'
import { formWords } from './labels.ts'
import styles from './picture-input.module.css'

interface PictureInputProps {
  /** The picture, or the initials that stand for it. */
  readonly children: ReactNode
  readonly hasPicture: boolean
  readonly square: boolean
  readonly onChoose: (file: File) => void
  readonly onRemove: () => void
}

const accepted = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

export function PictureInput({ children, hasPicture, square, onChoose, onRemove }: PictureInputProps) {
  const words = useWords(formWords)
  const input = useRef<HTMLInputElement>(null)
  const choose = () => input.current?.click()
  const label = hasPicture ? words.changePicture : words.choosePicture
  return (
    <span className={styles['picture']} data-square={square || undefined}>
      {children}
      {hasPicture ? (
        <Menu position="bottom-start" {...inItsLandmark}>
          <Menu.Target>
            <PictureButton label={label} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconCamera aria-hidden />} onClick={choose}>
              {words.changePicture}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash aria-hidden />} onClick={onRemove}>
              {words.removePicture}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <PictureButton label={label} onClick={choose} />
      )}
      <input
        ref={input}
        type="file"
        accept={accepted}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) onChoose(file)
        }}
      />
    </span>
  )
}

/** Lies over the picture, and is seen when the hand or the focus comes near. */
function PictureButton({ label, ...button }: ComponentProps<'button'> & { readonly label: string }) {
  return (
    <button {...button} type="button" className={styles['button']} aria-label={label} title={label}>
      <IconCamera aria-hidden />
    </button>
  )
}
