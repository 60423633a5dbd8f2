// Records are picked by typing a part of their name; several behind one button, one in its place.
// @vitest-environment happy-dom
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clearPage, render } from '../../../../test/render.tsx'
import type { Found, Lookup } from '../lookups.tsx'
import { inPicker } from './in-picker.ts'
import { chosenOf, RecordsPicker, toggled } from './records-picker.tsx'
import { RecordInput } from './record-input.tsx'
import { withTags } from './tags-input.tsx'

const roles: readonly Found[] = [
  { id: 1, label: 'Décideur', hint: 'DEC' },
  { id: 2, label: 'Acheteur', hint: 'ACH' },
]

const lookup: Lookup = {
  search: async (words) => roles.filter((role) => `${role.label} ${role.hint}`.includes(words)),
  byIds: async (ids) => roles.filter((role) => ids.includes(role.id)),
}

function Roles() {
  const [chosen, setChosen] = useState(chosenOf([1], ['Décideur']))
  return (
    <>
      <RecordsPicker
        of="role"
        title="Rôles"
        chosen={chosen}
        onChange={setChosen}
        button={{ 'aria-label': 'Donner un rôle' }}
      />
      <output>{chosen.labels.join(', ')}</output>
    </>
  )
}

function Partner({ create }: { readonly create?: (name: string) => Promise<Found> }) {
  const [value, setValue] = useState<unknown>(null)
  const [label, setLabel] = useState('')
  return (
    <>
      <label htmlFor="partner">Tiers</label>
      <RecordInput
        id="partner"
        of="partner"
        field={{ name: 'partnerId', label: { fr: 'Tiers', en: 'Partner' }, kind: 'record' }}
        value={value}
        label={label}
        onChange={(id, name) => {
          setValue(id)
          setLabel(typeof name === 'string' ? name : '')
        }}
        pointer="/partnerId"
        invalid={false}
        describedBy={undefined}
        inPlace={false}
        {...(create ? { createLabel: (name: string) => `Créer le tiers « ${name} »` } : {})}
      />
      <output>{String(value)}</output>
    </>
  )
}

afterEach(clearPage)

const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')]
const option = (text: string) => {
  const named = options().find((one) => one.textContent.includes(text))
  if (!named) throw new Error(`no option ${text}`)
  return named
}

describe('several records', () => {
  it('are ticked and unticked one after the other, found by their code too', async () => {
    const { page, button, click, type } = await render(<Roles />, { role: lookup })
    await click(button('Donner un rôle'))
    expect(option('Décideur').getAttribute('aria-selected')).toBe('true')
    const search = document.querySelector<HTMLInputElement>('input[aria-label="Rôles : Chercher"]')
    if (!search) throw new Error('no search')
    await type(search, 'ACH')
    expect(options()).toHaveLength(1)
    await click(option('Acheteur'))
    expect(page.querySelector('output')?.textContent).toBe('Décideur, Acheteur')
    await type(search, '')
    await click(option('Décideur'))
    expect(page.querySelector('output')?.textContent).toBe('Acheteur')
  })

  it('keep ids and names together', () => {
    const both = toggled(chosenOf([1], ['Décideur']), 2, 'Acheteur')
    expect(both).toEqual({ ids: [1, 2], labels: ['Décideur', 'Acheteur'] })
    expect(toggled(both, 1, 'Décideur')).toEqual({ ids: [2], labels: ['Acheteur'] })
    expect(chosenOf(null, null)).toEqual({ ids: [], labels: [] })
  })
})

describe('one record', () => {
  const partners: Lookup = { search: async () => [{ id: 12, label: 'Apollo' }], byIds: async () => [] }

  it('is chosen from what was found, and cleared', async () => {
    const { page, input, button, click, type } = await render(<Partner />, { partner: partners })
    await type(input('Tiers'), 'apo')
    await click(option('Apollo'))
    expect(page.querySelector('output')?.textContent).toBe('12')
    expect(input('Tiers').value).toBe('Apollo')
    await click(button('Vider : Tiers'))
    expect(page.querySelector('output')?.textContent).toBe('null')
  })

  it('is made when nothing of that name was found', async () => {
    const create = vi.fn<(name: string) => Promise<Found>>(async (name) => ({ id: 77, label: name }))
    const { page, input, click, type } = await render(<Partner create={create} />, {
      partner: { ...partners, create },
    })
    await type(input('Tiers'), 'Nova Chantiers')
    await click(option('Créer le tiers « Nova Chantiers »'))
    expect(create).toHaveBeenCalledWith('Nova Chantiers')
    expect(page.querySelector('output')?.textContent).toBe('77')
  })

  it('of that very name is not offered to be made again', async () => {
    const { input, type } = await render(<Partner create={async () => ({ id: 1, label: '' })} />, {
      partner: { ...partners, create: async () => ({ id: 1, label: '' }) },
    })
    await type(input('Tiers'), 'apollo')
    expect(options().map((one) => one.textContent)).toEqual(['Apollo'])
  })
})

it('tags are one whatever their case, and several when a comma parts them', () => {
  expect(withTags(['Salon'], ' vip, salon ,')).toEqual(['Salon', 'vip'])
  expect(withTags(['Salon'], '  ')).toEqual(['Salon'])
})

it('Escape closes an open list first, not what it stands in', async () => {
  const closed = vi.fn<() => void>()
  const { button, click, press } = await render(
    <div role="presentation" onKeyDown={(event) => void (inPicker(event.target) || closed())}>
      <Roles />
    </div>,
    { role: lookup },
  )
  await click(button('Donner un rôle'))
  document.querySelector<HTMLInputElement>('input[aria-label="Rôles : Chercher"]')?.focus()
  await press('Escape')
  expect(closed).not.toHaveBeenCalled()
  await press('Escape')
  expect(closed).toHaveBeenCalledOnce()
})
