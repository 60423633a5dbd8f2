// Puts a part of a screen into a page without a browser, in French, with what every page stands on.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { ReactNode } from 'react'
import { KitProvider } from '../src/kit/ui/provider.tsx'
import { LookupsProvider, type Lookups } from '../src/kit/ui/lookups.tsx'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}

const roots: Root[] = []

export interface Rendered {
  readonly page: HTMLElement
  readonly text: () => string
  /** The button, input or link with this accessible text or label. */
  readonly button: (name: string | RegExp) => HTMLElement
  readonly input: (label: string) => HTMLInputElement
  readonly click: (element: HTMLElement) => Promise<void>
  readonly type: (element: HTMLInputElement, text: string) => Promise<void>
  readonly press: (key: string, options?: KeyboardEventInit) => Promise<void>
}

export async function render(element: ReactNode, lookups: Lookups = {}): Promise<Rendered> {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true
  const page = document.createElement('div')
  document.body.append(page)
  const root = createRoot(page)
  roots.push(root)
  await settled(() =>
    root.render(
      <KitProvider language="fr" setLanguage={() => undefined}>
        <LookupsProvider value={lookups}>{element}</LookupsProvider>
      </KitProvider>,
    ),
  )
  return {
    page,
    text: shownText,
    button: (name) => found(name, [...document.body.querySelectorAll<HTMLElement>('button')]),
    input: (label) => inputLabelled(label),
    click: (target) => settled(() => target.click()),
    type: (target, text) => settled(() => typeInto(target, text)),
    press: (key, options = {}) =>
      settled(() => {
        const target = document.activeElement ?? document.body
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
        )
      }),
  }
}

/** After each test: nothing of it stays on the page. */
export async function clearPage(): Promise<void> {
  await act(async () => {
    for (const root of roots.splice(0)) root.unmount()
  })
  document.body.replaceChildren()
  localStorage.clear()
}

/** React draws at the end of an act: what the drawing asks for arrives in a second one. */
async function settled(action: () => void): Promise<void> {
  await act(async () => action())
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, aMoment))
  })
}

const aMoment = 40

function found(name: string | RegExp, elements: readonly HTMLElement[]): HTMLElement {
  const named = elements.find((element) => {
    const own = element.getAttribute('aria-label') ?? element.textContent
    return typeof name === 'string' ? own === name : name.test(own)
  })
  if (!named)
    throw new Error(
      `nothing called ${String(name)} among: ${elements.map((one) => one.textContent).join(' | ')}`,
    )
  return named
}

function inputLabelled(label: string): HTMLInputElement {
  const labels = [...document.body.querySelectorAll('label')]
  const id = labels.find((one) => one.textContent === label)?.htmlFor
  const input = id === undefined ? null : document.getElementById(id)
  if (!(input instanceof HTMLInputElement)) throw new Error(`no input is labelled ${label}`)
  return input
}

function shownText(): string {
  const copy = document.body.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const style of copy.querySelectorAll('style')) style.remove()
  return copy.textContent
}

/** As a keyboard does: React listens to the native setter. */
function typeInto(input: HTMLInputElement, text: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', text, input)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
