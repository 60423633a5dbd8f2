// A list of configuration is edited row by row; what is in use is archived rather than deleted.
// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clearPage, render } from '../../../../test/render.tsx'
import { fields } from '../../field.ts'
import { ApiProblem } from '../client.ts'
import { queryClient } from '../query-client.ts'
import { ConfigurationTable } from './configuration-table.tsx'
import type { ConfigurationList } from './configuration-list.ts'

const buyer = { id: 2, name: 'Acheteur', code: 'ACH', archived: false }

function roles(calls: Partial<ConfigurationList> = {}): ConfigurationList {
  return {
    name: 'roles',
    title: { fr: 'Rôles', en: 'Roles' },
    why: { fr: 'Ce qu’un contact est.', en: 'What a contact is.' },
    add: { fr: 'Nouveau rôle', en: 'New role' },
    fields: fields([
      { name: 'name', kind: 'text', label: { fr: 'Nom', en: 'Name' }, required: true },
      { name: 'code', kind: 'text', label: { fr: 'Code', en: 'Code' }, required: true },
    ]),
    page: async () => ({ items: [buyer], next: null }),
    create: async (values) => ({ id: 3, ...values }),
    change: async (id, values) => ({ ...buyer, id, ...values }),
    remove: async () => undefined,
    archivable: true,
    ...calls,
  }
}

afterEach(async () => {
  await clearPage()
  queryClient.clear()
})

describe('a row', () => {
  it('is changed where it stands, and only what changed is sent', async () => {
    const change = vi.fn<ConfigurationList['change']>(roles().change)
    const { button, input, click, type, press } = await render(
      <ConfigurationTable list={roles({ change })} readOnly={false} />,
    )
    await click(button('Acheteur'))
    expect(document.activeElement).toBe(input('Nom'))
    await type(input('Nom'), 'Acheteur principal')
    await press('Enter')
    expect(change).toHaveBeenCalledWith(2, { name: 'Acheteur principal' })
  })

  it('is left as it was by Escape', async () => {
    const change = vi.fn<ConfigurationList['change']>(roles().change)
    const { text, button, input, click, type, press } = await render(
      <ConfigurationTable list={roles({ change })} readOnly={false} />,
    )
    await click(button('Acheteur'))
    await type(input('Nom'), 'x')
    await press('Escape')
    expect(text()).toContain('Acheteur')
    expect(change).not.toHaveBeenCalled()
  })

  it('that is refused says why at its field', async () => {
    const create = async () => {
      const errors = [{ pointer: '/code', code: 'already-exists', message: 'Cela existe déjà.' }]
      throw new ApiProblem(409, { code: 'already-exists', errors })
    }
    const { text, button, input, click, type, press } = await render(
      <ConfigurationTable list={roles({ create })} readOnly={false} />,
    )
    await click(button('Nouveau rôle'))
    await type(input('Nom'), 'Prescripteur')
    await press('Enter')
    expect(text()).toContain('Cela existe déjà.')
    expect(input('Code').getAttribute('aria-invalid')).toBe('true')
  })

  it('in use says how often, and is archived instead', async () => {
    const change = vi.fn<ConfigurationList['change']>(roles().change)
    const remove = async () => {
      throw new ApiProblem(409, { code: 'in-use', title: 'C’est utilisé.', uses: 51 })
    }
    const { text, button, click } = await render(
      <ConfigurationTable list={roles({ change, remove })} readOnly={false} />,
    )
    await click(button('Plus d’actions : Acheteur'))
    await click(button('Supprimer'))
    expect(text()).toContain('Acheteur sert 51 fois')
    await click(button('Archiver'))
    expect(change).toHaveBeenCalledWith(2, { archived: true })
  })

  it('is only read by who may not configure', async () => {
    const { page, text } = await render(<ConfigurationTable list={roles()} readOnly />)
    expect(page.querySelectorAll('tbody button')).toHaveLength(0)
    expect(text()).toContain('Acheteur')
  })
})
