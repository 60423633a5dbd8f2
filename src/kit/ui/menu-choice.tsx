// One of several choices in a menu, of which one holds.
import { Menu } from '@mantine/core'
import { IconCheck, type Icon } from '@tabler/icons-react'

interface MenuChoiceProps {
  readonly label: string
  readonly on: boolean
  readonly onChoose: () => void
  readonly icon?: Icon
  readonly lang?: string
}

export function MenuChoice({ label, on, onChoose, icon: ChoiceIcon, lang }: MenuChoiceProps) {
  return (
    <Menu.RadioItem
      value={label}
      checked={on}
      closeMenuOnClick
      checkIcon={<IconCheck aria-hidden />}
      lang={lang}
      onChange={() => {
        if (!on) onChoose()
      }}
    >
      <span className="row">
        {ChoiceIcon ? <ChoiceIcon aria-hidden /> : null}
        {label}
      </span>
    </Menu.RadioItem>
  )
}
