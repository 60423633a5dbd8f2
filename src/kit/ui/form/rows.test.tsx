// Parts of a record are added, put in order and taken away without losing the caret.
// @vitest-environment happy-dom
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { clearPage, render } from '../../../../test/render.tsx'
import { moved, Rows } from './rows.tsx'

function Numbers({ first }: { readonly first: readonly string[] }) {
  const [numbers, setNumbers] = useState(first)
  return (
    <>
      <Rows
        items={numbers}
        onChange={setNumbers}
        newItem={() => ''}
        addLabel="Ajouter un numéro"
        nameOf={(number) => number || 'le nouveau'}
        renderRow={(number, index, change) => (
          <input
            aria-label={`Numéro ${index + 1}`}
            value={number}
            onChange={({ currentTarget }) => change(currentTarget.value)}
          />
        )}
      />
      <output>{numbers.join(',')}</output>
    </>
  )
}

afterEach(clearPage)

const order = (page: HTMLElement) => page.querySelector('output')?.textContent
const focused = () =>
  document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null

describe('rows', () => {
  it('begin a new one with the caret in it', async () => {
    const { page, button, click } = await render(<Numbers first={['1', '2']} />)
    await click(button('Ajouter un numéro'))
    expect(order(page)).toBe('1,2,')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Numéro 3')
  })

  it('hand the caret to the next one when one is removed, and to the button after the last', async () => {
    const { page, button, click } = await render(<Numbers first={['1', '2']} />)
    await click(button('Retirer 1'))
    expect(order(page)).toBe('2')
    expect(focused()).toBe('2')
    await click(button('Retirer 2'))
    expect(document.activeElement).toBe(button('Ajouter un numéro'))
  })

  it('move by their buttons and by Alt and an arrow', async () => {
    const { page, button, click, press } = await render(<Numbers first={['1', '2', '3']} />)
    await click(button('Monter 3'))
    expect(order(page)).toBe('1,3,2')
    page.querySelector<HTMLInputElement>('[aria-label="Numéro 1"]')?.focus()
    await press('ArrowDown', { altKey: true })
    expect(order(page)).toBe('3,1,2')
    expect(focused()).toBe('1')
  })
})

it('moving past an end changes nothing', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b'])
})
