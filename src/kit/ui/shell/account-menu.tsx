// Who is signed in, in which language and light they read, and the way out.
import { ActionIcon, Button, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUserCog } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Language } from '../../words.ts'
import { useLanguage, useSetLanguage, useWords } from '../language.tsx'
import { MenuChoice } from '../menu-choice.tsx'
import { Portrait } from '../portrait.tsx'
import { shellWords } from './labels.ts'

export interface Account {
  readonly name: string
  readonly email: string
  readonly onLanguage: (language: Language) => Promise<void>
  readonly onSignOut: () => void
}

interface AccountMenuProps extends Account {
  /** With the name beside the initials, where there is room. */
  readonly named?: boolean
}

const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' }
const schemes = [
  { scheme: 'light', icon: IconSun, word: 'light' },
  { scheme: 'dark', icon: IconMoon, word: 'dark' },
  { scheme: 'auto', icon: IconDeviceDesktop, word: 'system' },
] as const

export function AccountMenu({ name, email, onLanguage, onSignOut, named = false }: AccountMenuProps) {
  const words = useWords(shellWords)
  return (
    <Menu width={248}>
      <Menu.Target>
        {named ? (
          <Button leftSection={<Portrait name={name} size="me" />} px={4}>
            {name}
          </Button>
        ) : (
          <ActionIcon title={words.account(name)}>
            <Portrait name={name} size="me" />
            <span className="sr">{words.account(name)}</span>
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {name}
          <br />
          {email}
        </Menu.Label>
        <Menu.Divider />
        <Languages onLanguage={onLanguage} />
        <Menu.Divider />
        <Schemes />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUserCog aria-hidden />}
          renderRoot={(props: object) => <Link {...props} to="/account" />}
        >
          {words.myAccount}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout aria-hidden />} onClick={onSignOut}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Languages({ onLanguage }: Pick<AccountMenuProps, 'onLanguage'>) {
  const words = useWords(shellWords)
  const language = useLanguage()
  const setLanguage = useSetLanguage()
  return (
    <>
      <Menu.Label>{words.language}</Menu.Label>
      {(['fr', 'en'] as const).map((one) => (
        <MenuChoice
          key={one}
          lang={one}
          label={languageNames[one]}
          on={one === language}
          onChoose={() => {
            setLanguage(one)
            void onLanguage(one)
          }}
        />
      ))}
    </>
  )
}

function Schemes() {
  const words = useWords(shellWords)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{words.look}</Menu.Label>
      {schemes.map(({ scheme, icon, word }) => (
        <MenuChoice
          key={scheme}
          icon={icon}
          label={words[word]}
          on={scheme === colorScheme}
          onChoose={() => setColorScheme(scheme satisfies MantineColorScheme)}
        />
      ))}
    </>
  )
}
