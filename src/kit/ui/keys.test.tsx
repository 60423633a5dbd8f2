// The keyboard: who answers a key, and where a key is only a letter.
// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { clearPage, render } from '../../../test/render.tsx'
import { useKeyList, useKeys, type KeyBinding } from './keys.tsx'

afterEach(clearPage)

const heard: string[] = []
afterEach(() => void heard.splice(0))

function answers(keys: string, label: string, more: Partial<KeyBinding> = {}): KeyBinding {
  return { keys, label, run: () => void heard.push(label), ...more }
}

function Part({ keys }: { readonly keys: readonly KeyBinding[] }) {
  useKeys(keys)
  return null
}

test('a letter is a key on the page and a letter in a field', async () => {
  const { page, press } = await render(
    <>
      <Part keys={[answers('n', 'nouveau'), answers('mod+s', 'enregistrer', { inFields: true })]} />
      <input aria-label="Nom" />
    </>,
  )
  await press('n')
  page.querySelector('input')?.focus()
  await press('n')
  await press('s', { ctrlKey: true })
  expect(heard).toEqual(['nouveau', 'enregistrer'])
})

test('Enter presses the button that has the focus, the other keys go on', async () => {
  const { button, press } = await render(
    <>
      <Part keys={[answers('enter', 'ouvrir'), answers('x', 'cocher')]} />
      <button type="button">Filtrer</button>
    </>,
  )
  button('Filtrer').focus()
  await press('Enter')
  await press('x')
  expect(heard).toEqual(['cocher'])
})

test('a dialog keeps the keys of the page from answering', async () => {
  const { page, press } = await render(
    <>
      <Part keys={[answers('j', 'suivant'), answers('mod+k', 'chercher')]} />
      <div role="dialog" aria-label="Modifier" tabIndex={-1} />
    </>,
  )
  page.querySelector<HTMLElement>('[role="dialog"]')?.focus()
  await press('j')
  await press('k', { ctrlKey: true })
  expect(heard).toEqual(['chercher'])
})

test('what came last is asked first, and what is gone no more', async () => {
  const first = await render(<Part keys={[answers('e', 'la liste')]} />)
  await render(<Part keys={[answers('e', 'la fiche')]} />)
  await first.press('e')
  expect(heard).toEqual(['la fiche'])
})

test('the dialog of keys lists what is answered and has words', async () => {
  function List() {
    return (
      <output>
        {useKeyList()
          .map((binding) => binding.label)
          .join(', ')}
      </output>
    )
  }
  const { page } = await render(
    <>
      <Part keys={[answers('j', 'suivant'), { keys: '/', run: () => undefined }]} />
      <List />
    </>,
  )
  expect(page.querySelector('output')?.textContent).toContain('suivant')
})
