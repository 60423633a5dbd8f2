// Reads a PDF back: each line of type with the box that it takes, and what the document says of itself.
import { getDocumentProxy } from 'unpdf'

export interface TypeBox {
  readonly text: string
  /** Millimetres from the top left corner of its page. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Points. */
  readonly size: number
}

export interface ReadPdf {
  readonly pages: readonly {
    readonly width: number
    readonly height: number
    readonly lines: readonly TypeBox[]
    /** The tags around what is on it. */
    readonly tags: string
  }[]
  readonly title: string
  readonly language: string
  readonly tagged: boolean
}

const inMm = (points: number) => (points / 72) * 25.4

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const info: object = (await file.getMetadata()).info
  const pages = []
  for (let number = 1; number <= file.numPages; number++) pages.push(await readPage(file, number))
  return {
    pages,
    title: String(Reflect.get(info, 'Title')),
    language: String(Reflect.get(info, 'Language')),
    tagged: (await file.getMarkInfo())?.Marked === true,
  }
}

async function readPage(file: Awaited<ReturnType<typeof getDocumentProxy>>, number: number) {
  const page = await file.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const { items, styles } = await page.getTextContent()
  const lines = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
    const { ascent = 1, descent = 0 } = styles[item.fontName] ?? {}
    return [
      {
        text: item.str.replaceAll('\u00a0', ' '),
        left: inMm(x),
        right: inMm(x + item.width),
        top: inMm(height - y - ascent * size),
        bottom: inMm(height - y - descent * size),
        size,
      },
    ]
  })
  return { width: inMm(width), height: inMm(height), lines, tags: JSON.stringify(await page.getStructTree()) }
}
