// Search over the page: words at the top, what was found below, arrows and Enter; on a phone the whole screen.
import { Modal } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { Key } from '../key.tsx'
import { kitWords } from '../labels.ts'
import { useWords } from '../language.tsx'
import { usePhone } from '../use-phone.ts'
import { shellWords } from '../shell/labels.ts'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'
import { PaletteOption } from './palette-option.tsx'
import styles from './palette.module.css'

interface PaletteProps {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly groups: readonly PaletteGroup[]
  /** Said where nothing was found; empty while it is on its way. */
  readonly nothing: string
  readonly onClose: () => void
}

export function Palette({ words, onWords, groups, nothing, onClose }: PaletteProps) {
  const labels = useWords(shellWords)
  const kit = useWords(kitWords)
  const phone = usePhone()
  const id = useId()
  const items = groups.flatMap((group) => group.items)
  const [chosen, setChosen] = useState<string | null>(null)
  const at = Math.max(
    0,
    items.findIndex((item) => item.key === chosen),
  )
  const current = items[at]
  const optionId = (item: PaletteItem) => `${id}-${item.key}`
  const choose = (item: PaletteItem | undefined) => {
    if (!item) return
    onClose()
    item.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') choose(current)
    if (by === undefined || items.length === 0) return
    event.preventDefault()
    const next = items[(at + by + items.length) % items.length]
    setChosen(next?.key ?? null)
    if (next) document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={640}
      fullScreen={phone}
      yOffset="10vh"
      centered={false}
      classNames={{ content: styles['palette'] ?? '' }}
    >
      <Modal.Overlay color="var(--scrim)" backgroundOpacity={1} />
      <Modal.Content aria-label={labels.search}>
        <div className={styles['words']}>
          <IconSearch aria-hidden />
          <input
            data-autofocus
            role="combobox"
            aria-label={labels.searchHint}
            aria-expanded={items.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            {...(current ? { 'aria-activedescendant': optionId(current) } : {})}
            placeholder={labels.searchHint}
            value={words}
            onChange={(event) => {
              setChosen(null)
              onWords(event.currentTarget.value)
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles['close']} onClick={onClose}>
            <span className="only-wide">
              <Key keys="escape" />
            </span>
            <IconX aria-hidden className="only-phone" />
            <span className="sr">{kit.close}</span>
          </button>
        </div>
        <div id={`${id}-list`} role="listbox" aria-label={labels.search} className={styles['results']}>
          {groups
            .filter((group) => group.items.length > 0)
            .map((group) => (
              <div key={group.key} role="group" aria-label={group.label} className={styles['group']}>
                <p className={styles['label']} role="presentation">
                  {group.label}
                </p>
                {group.items.map((item) => (
                  <PaletteOption
                    key={item.key}
                    id={optionId(item)}
                    item={item}
                    searched={words}
                    selected={item === current}
                    onChoose={() => choose(item)}
                  />
                ))}
              </div>
            ))}
        </div>
        {items.length === 0 && nothing !== '' ? (
          <p className={styles['nothing']} role="status">
            {nothing}
          </p>
        ) : null}
      </Modal.Content>
    </Modal.Root>
  )
}
