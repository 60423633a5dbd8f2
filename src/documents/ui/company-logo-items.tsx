// In the menu of one of our companies: its logo, for the corner of what it sends.
import { Menu } from '@mantine/core'
import { IconPhoto, IconPhotoOff } from '@tabler/icons-react'
import { client } from '../../kit/ui/client.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { queryClient } from '../../kit/ui/query-client.ts'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import type { documentContract } from '../contract.ts'
import { printWords } from './print-labels.ts'

const call = client<typeof documentContract>()
/** What is read anew once a logo was given or taken, by the first words of the keys. */
const showLogos = new Set(['configuration', 'print-preview'])
const accepted = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

interface CompanyLogoItemsProps {
  readonly id: number
  readonly name: string
  readonly hasLogo: boolean
}

export function CompanyLogoItems({ id, name, hasLogo }: CompanyLogoItemsProps) {
  const words = useWords(printWords)
  const attempt = useAttempt()
  const say = (done: string, act: () => Promise<unknown>) =>
    attempt(async () => {
      await act()
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => showLogos.has(String(queryKey[0])) })
      toast(done)
    })
  const give = (file: File) => {
    const body = new FormData()
    body.append('file', file)
    return call('PUT /api/v1/companies/{id}/logo', { params: { id }, body: body as never })
  }
  return (
    <>
      <Menu.Item
        leftSection={<IconPhoto aria-hidden />}
        onClick={() => chooseFile((file) => void say(words.logoGiven(name), () => give(file)))}
      >
        {hasLogo ? words.changeLogo : words.giveLogo}
      </Menu.Item>
      {hasLogo ? (
        <Menu.Item
          leftSection={<IconPhotoOff aria-hidden />}
          onClick={() =>
            void say(words.logoTaken(name), () =>
              call('DELETE /api/v1/companies/{id}/logo', { params: { id } }),
            )
          }
        >
          {words.takeLogo}
        </Menu.Item>
      ) : null}
    </>
  )
}

/** The menu is gone before a file is chosen, so the input stands on its own. */
function chooseFile(chosen: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accepted
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) chosen(file)
  })
  input.click()
}
