// The thread or process that typesets: takes what a document holds, sends back its PDF (PDF/UA-1: tagged, with title and language).
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { standBack } from '../kit/thread.ts'

/** A PNG as the pages name it: `logo.png`. */
export interface NamedPicture {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface TypesetTask {
  readonly id: number
  /** PrintedLayout with its items, as JSON. */
  readonly data: string
  readonly pictures: readonly NamedPicture[]
  /** Seconds since 1970, for the document's own date. */
  readonly at: number
}

/** `pace` comes first where there are many: how many milliseconds one of its items took, by a few set alone. */
export type TypesetReply = { readonly id: number } & (
  { readonly pdf: Uint8Array } | { readonly error: string } | { readonly pace: number }
)

/** The same from the sources and from what is built: both lie two folders below the checkout. */
const here = (name: string) => new URL(`../../src/documents/${name}`, import.meta.url)
const source = readFileSync(here('typst/documents.typ'), 'utf8')
const fontBlobs = ['NotoSans-Regular', 'NotoSans-SemiBold'].map((name) =>
  readFileSync(here(`fonts/${name}.ttf`)),
)
const workspace = decodeURIComponent(here('typst/').pathname.replace(/^\/(?=[A-Z]:)/, ''))
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })

// A PDF's bytes lie outside of what V8 counts, so that it would let hundreds of megabytes gather before it collects.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const collectEvery = 50
let made = 0

/** What typst remembers of earlier documents is let go after so many. */
const remembered = 10

function typeset({ data, pictures, at }: TypesetTask): Uint8Array {
  for (const { name, bytes } of pictures) compiler.mapShadow(workspace + name, Buffer.from(bytes))
  try {
    return compiler.pdf(
      { mainFileContent: source, inputs: { data } },
      { pdfStandard: 'ua-1', creationTimestamp: at },
    )
  } finally {
    for (const { name } of pictures) compiler.unmapShadow(workspace + name)
    compiler.evictCache(remembered)
    if (++made % collectEvery === 0) collect()
  }
}

/** So many items, from the beginning, tell how fast the others go. */
const probed = 25

/** Null for too few to be waited for. */
function paceOf(task: TypesetTask): number | null {
  const { items, ...layout } = JSON.parse(task.data) as { readonly items: readonly unknown[] }
  if (items.length < probed * 8) return null
  const began = performance.now()
  typeset({ ...task, data: JSON.stringify({ ...layout, items: items.slice(0, probed) }) })
  return (performance.now() - began) / probed
}

function answerWithPace(task: TypesetTask, send: (reply: TypesetReply) => void): void {
  try {
    const pace = paceOf(task)
    if (pace !== null) send({ id: task.id, pace })
  } catch {
    // What cannot be set is told by the whole of it.
  }
  send(answer(task))
}

/** Typst's own words stand in the code of what it throws, its message is empty. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message || ('code' in error ? String(error.code) : error.name)
}

function answer(task: TypesetTask): TypesetReply {
  try {
    return { id: task.id, pdf: typeset(task) }
  } catch (error) {
    return { id: task.id, error: reasonOf(error) }
  }
}

if (parentPort) parentPort.on('message', (task: TypesetTask) => parentPort?.postMessage(answer(task), []))
else {
  standBack()
  process.on('message', (task) => answerWithPace(task as TypesetTask, (reply) => void process.send?.(reply)))
}
