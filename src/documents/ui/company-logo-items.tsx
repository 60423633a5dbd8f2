// In the menu of one of our companies: its logo, for the corner of what it sends.
import { Menu } from '@mantine/core'
import { IconPhoto, IconPhotoOff } from '@tabler/icons-react'
import { ApiProblem, client } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { queryClient } from '../../kit/ui/query-client.ts'
import { toast } from '../../kit/ui/toast-queue.ts'
import type { documentContract } from '../contract.ts'
import { printWords } from './print-labels.ts'

const call = client<typeof documentContract>()
const accepted = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

interface CompanyLogoItemsProps {
  readonly id: number
  readonly name: string
}

export function CompanyLogoItems({ id, name }: CompanyLogoItemsProps) {
  const words = useWords(printWords)
  const { unreachable } = useWords(kitWords)
  const say = async (done: string, act: () => Promise<unknown>) => {
    try {
      await act()
      await queryClient.invalidateQueries({ queryKey: ['print-preview'] })
      toast(done)
    } catch (error) {
      const refused = error instanceof ApiProblem ? (error.errors[0]?.message ?? error.message) : unreachable
      toast(refused)
    }
  }
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
        {words.giveLogo}
      </Menu.Item>
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
