// The bar that floats over a list while something is ticked: how much, what can be done with it, and the way out.
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconX, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './floating-bar.module.css'
import { useWords } from './language.tsx'
import { listWords } from './list/labels.ts'
import { usePhone } from './use-phone.ts'

export interface BarAction {
  readonly name: string
  readonly label: string
  readonly icon?: Icon
  readonly run: () => void
}

interface FloatingBarProps {
  readonly label: string
  /** `4 groupes cochés` */
  readonly said: string
  /** Beside it, where there is room. */
  readonly beside?: ReactNode
  /** In the bar itself; on a phone only the first, the others behind the dots. */
  readonly near: readonly BarAction[]
  /** Behind the dots. */
  readonly far?: readonly BarAction[]
  readonly onClear: () => void
}

const onPhone = 1

export function FloatingBar({ label, said, beside, near, far = [], onClear }: FloatingBarProps) {
  const words = useWords(listWords)
  const phone = usePhone()
  const shown = near.slice(0, phone ? onPhone : undefined)
  const hidden = [...near.filter((action) => !shown.includes(action)), ...far]
  return (
    <section className={styles['bar']} aria-label={label} data-actions>
      <span className={styles['said']}>{said}</span>
      {beside}
      <span className={`${styles['sep']} only-wide`} />
      {shown.map((action) => (
        <Button key={action.name} size="s" leftSection={glyph(action)} onClick={action.run}>
          {action.label}
        </Button>
      ))}
      {hidden.length > 0 ? (
        <Menu position="top-end">
          <Menu.Target>
            <ActionIcon size="var(--h-ctl-s)" aria-label={words.more}>
              <IconDots aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {hidden.map((action) => (
              <Menu.Item key={action.name} leftSection={glyph(action)} onClick={action.run}>
                {action.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <span className={styles['sep']} />
      <ActionIcon size="var(--h-ctl-s)" aria-label={words.untickAll} onClick={onClear}>
        <IconX aria-hidden />
      </ActionIcon>
    </section>
  )
}

function glyph({ icon: Glyph }: BarAction): ReactNode {
  return Glyph ? <Glyph aria-hidden /> : undefined
}
