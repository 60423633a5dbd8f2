// A record is read first, edited where it stands, and saved without losing anybody's work.
// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clearPage, render } from '../../../../test/render.tsx'
import { fields } from '../../field.ts'
import { ApiProblem } from '../client.ts'
import { Fact, Facts } from './fact.tsx'
import type { FormRecord } from './form-state.ts'
import { RecordForm } from './record-form.tsx'
import { useRecordForm } from './use-record-form.ts'
import type { SaveRecord } from './use-save.ts'

const contactFields = fields([
  { name: 'department', kind: 'text', label: { fr: 'Service', en: 'Department' } },
  { name: 'source', kind: 'text', label: { fr: 'Source', en: 'Source' } },
  { name: 'reference', kind: 'text', label: { fr: 'Référence', en: 'Reference' }, readOnly: true },
])
const lea = { id: 412, version: 3, reference: 'T0412', department: 'Achats', source: 'Salon' }

function LeaForm({ save, record = lea }: { readonly save: SaveRecord; readonly record?: FormRecord }) {
  const place = { subject: 'contact', id: 412, userId: 1 }
  const form = useRecordForm({ record, fields: contactFields, place, save })
  return (
    <RecordForm form={form} bar={null} aside={null} asideLabel="Configurations">
      <Facts>
        <Fact name="department" />
        <Fact name="source" />
        <Fact name="reference" />
      </Facts>
    </RecordForm>
  )
}

const saved: SaveRecord = async (values, version) => ({ ...lea, ...values, version: version + 1 })

afterEach(clearPage)

describe('a value', () => {
  it('is read, and becomes an input where it stands', async () => {
    const { text, button, input, click } = await render(<LeaForm save={saved} />)
    expect(text()).toContain('Achats')
    await click(button(/^Achats/))
    expect(input('Service').value).toBe('Achats')
    expect(document.activeElement).toBe(input('Service'))
  })

  it('that was changed is marked, with the former one struck out, and counted', async () => {
    const { page, text, button, input, click, type, press } = await render(<LeaForm save={saved} />)
    await click(button(/^Achats/))
    await type(input('Service'), 'Ventes')
    await press('Enter')
    expect(page.querySelector('s')?.textContent).toContain('Achats')
    expect(text()).toContain('1 changement, brouillon gardé')
  })

  it('is given back by Escape', async () => {
    const { page, button, input, click, type, press } = await render(<LeaForm save={saved} />)
    await click(button(/^Achats/))
    await type(input('Service'), 'Ventes')
    await press('Escape')
    expect(page.querySelector('s')).toBeNull()
    expect(button(/^Achats/)).toBeDefined()
  })

  it('that nobody may change has no button', async () => {
    const { page } = await render(<LeaForm save={saved} />)
    expect([...page.querySelectorAll('button')].map((one) => one.textContent).join()).not.toContain('T0412')
  })
})

describe('saving', () => {
  it('sends only what changed, on top of the version that was read', async () => {
    const save = vi.fn<SaveRecord>(saved)
    const { text, button, input, click, type, press } = await render(<LeaForm save={save} />)
    await click(button(/^Salon/))
    await type(input('Source'), 'Site web')
    await press('s', { ctrlKey: true })
    expect(save).toHaveBeenCalledWith({ source: 'Site web' }, 3)
    expect(text()).not.toContain('brouillon gardé')
  })

  it('puts a refusal at its field', async () => {
    const errors = [{ pointer: '/source', code: 'too-long', message: '200 caractères au plus.' }]
    const refused: SaveRecord = async () => {
      throw new ApiProblem(400, { code: 'bad-input', errors })
    }
    const { text, button, input, click, type, press } = await render(<LeaForm save={refused} />)
    await click(button(/^Salon/))
    await type(input('Source'), 'x'.repeat(300))
    await press('s', { ctrlKey: true })
    expect(text()).toContain('200 caractères au plus.')
    expect(input('Source').getAttribute('aria-invalid')).toBe('true')
  })

  it('says so when Carnet does not answer, and keeps what was typed', async () => {
    const unreachable: SaveRecord = async () => {
      throw new TypeError('Failed to fetch')
    }
    const { text, button, input, click, type, press } = await render(<LeaForm save={unreachable} />)
    await click(button(/^Salon/))
    await type(input('Source'), 'Site web')
    await press('s', { ctrlKey: true })
    expect(text()).toContain('Carnet ne répond pas')
    expect(input('Source').value).toBe('Site web')
  })
})

describe('two people at once', () => {
  const now = { ...lea, version: 4, source: 'Bouche à oreille', department: 'Export' }
  const change = (field: string) => ({ field, from: null, to: 'x' })
  const differs = (...names: readonly string[]) =>
    new ApiProblem(412, {
      code: 'version-differs',
      current: now,
      changes: [
        {
          id: 9,
          at: '2026-11-24T09:00:00Z',
          userId: 2,
          userName: 'Hugo Blanc',
          action: 'changed',
          version: 4,
          changes: names.map(change),
        },
      ],
    })

  it('shows what the other wrote, and takes it when asked', async () => {
    const save = vi.fn<SaveRecord>().mockRejectedValueOnce(differs('source', 'department'))
    const { text, button, input, click, type, press } = await render(<LeaForm save={save} />)
    await click(button(/^Salon/))
    await type(input('Source'), 'Site web')
    await press('s', { ctrlKey: true })
    expect(text()).toContain('Hugo Blanc vient d’écrire')
    expect(text()).toContain('Bouche à oreille')
    await click(button('Prendre le sien'))
    expect(text()).not.toContain('vient d’écrire')
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('saves mine on top of theirs once I keep it', async () => {
    const save = vi.fn<SaveRecord>().mockRejectedValueOnce(differs('source')).mockImplementation(saved)
    const { button, input, click, type, press } = await render(<LeaForm save={save} />)
    await click(button(/^Salon/))
    await type(input('Source'), 'Site web')
    await press('s', { ctrlKey: true })
    await press('s', { ctrlKey: true })
    expect(save).toHaveBeenCalledTimes(1)
    await click(button('Garder le mien'))
    await press('s', { ctrlKey: true })
    expect(save).toHaveBeenLastCalledWith({ source: 'Site web' }, 4)
  })

  it('does not ask where the other changed something else', async () => {
    const elsewhere = differs('department')
    Reflect.set(elsewhere, 'details', {
      ...elsewhere.details,
      current: { ...lea, version: 4, department: 'Export' },
    })
    const save = vi.fn<SaveRecord>().mockRejectedValueOnce(elsewhere).mockImplementation(saved)
    const { text, button, input, click, type, press } = await render(<LeaForm save={save} />)
    await click(button(/^Salon/))
    await type(input('Source'), 'Site web')
    await press('s', { ctrlKey: true })
    expect(save).toHaveBeenLastCalledWith({ source: 'Site web' }, 4)
    expect(text()).toContain('Hugo Blanc a changé entre-temps : Service.')
  })
})
