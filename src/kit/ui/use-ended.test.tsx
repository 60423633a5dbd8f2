// @vitest-environment happy-dom
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { clearPage, render } from '../../../test/render.tsx'
import { useEnded } from './use-ended.ts'

afterEach(clearPage)

const heard: number[] = []

function Work() {
  const [running, setRunning] = useState([1, 2])
  useEnded(
    running.map((id) => ({ id })),
    (ended) => heard.push(...ended.map(({ id }) => id)),
  )
  return (
    <>
      <button onClick={() => setRunning([2, 3])}>one ends, one begins</button>
      <button onClick={() => setRunning([])}>all end</button>
    </>
  )
}

test('each one that ends is heard of once', async () => {
  const { button, click } = await render(<Work />)
  expect(heard).toEqual([])
  await click(button('one ends, one begins'))
  expect(heard).toEqual([1])
  await click(button('all end'))
  await click(button('all end'))
  expect(heard).toEqual([1, 2, 3])
})
