// Where each row of a list stands, in pixels: groups with a head and lines of one or several rows below it.
export interface Block {
  /** Tells one group from another; '' for a list without groups. */
  readonly key: string
  readonly rows: number
  readonly headed: boolean
  readonly open: boolean
}

export interface PlacedBlock extends Block {
  readonly top: number
  readonly height: number
  /** The number of its first row among all rows that are open. */
  readonly firstRow: number
  /** The number of its first line, heads included. */
  readonly firstLine: number
}

export interface Sizes {
  /** Rows side by side: 1 in a list. */
  readonly perLine: number
  readonly line: number
  readonly head: number
}

export interface Layout {
  readonly blocks: readonly PlacedBlock[]
  readonly sizes: Sizes
  readonly height: number
  readonly rows: number
  readonly lines: number
}

export type Placed =
  | { readonly kind: 'head'; readonly block: PlacedBlock; readonly top: number; readonly line: number }
  | {
      readonly kind: 'line'
      readonly block: PlacedBlock
      readonly top: number
      readonly line: number
      /** Rows of the block, counted from 0: from and to, the last left out. */
      readonly from: number
      readonly to: number
    }

export function layOut(blocks: readonly Block[], sizes: Sizes): Layout {
  let top = 0
  let firstRow = 0
  let firstLine = 0
  const placed = blocks.map((block) => {
    const lines = linesOf(block, sizes)
    const height = (block.headed ? sizes.head : 0) + lines * sizes.line
    const here = { ...block, top, height, firstRow, firstLine }
    top += height
    firstRow += block.open ? block.rows : 0
    firstLine += lines + (block.headed ? 1 : 0)
    return here
  })
  return { blocks: placed, sizes, height: top, rows: firstRow, lines: firstLine }
}

/** What lies between two heights, in order. */
export function between(layout: Layout, from: number, to: number): Placed[] {
  const { sizes, blocks } = layout
  const found: Placed[] = []
  for (let i = blockAt(blocks, from); i < blocks.length; i += 1) {
    const block = blocks[i]
    if (!block || block.top >= to) break
    const head = block.headed ? sizes.head : 0
    if (head > 0 && block.top + head > from)
      found.push({ kind: 'head', block, top: block.top, line: block.firstLine })
    const first = Math.max(0, Math.floor((from - block.top - head) / sizes.line))
    const last = Math.min(linesOf(block, sizes), Math.ceil((to - block.top - head) / sizes.line))
    for (let n = first; n < last; n += 1) found.push(lineOf(block, n, sizes))
  }
  return found
}

/** The block and the place in it of a row that is numbered among all open ones. */
export function findRow(layout: Layout, row: number): { block: PlacedBlock; index: number } | undefined {
  const block = layout.blocks.findLast((one) => one.open && one.firstRow <= row && one.rows > 0)
  return block && row >= 0 && row < layout.rows ? { block, index: row - block.firstRow } : undefined
}

/** Where a row stands and how high its line is. */
export function placeOfRow(layout: Layout, row: number): { top: number; height: number } | undefined {
  const found = findRow(layout, row)
  if (!found) return undefined
  const { sizes } = layout
  const line = Math.floor(found.index / sizes.perLine)
  const head = found.block.headed ? sizes.head : 0
  return { top: found.block.top + head + line * sizes.line, height: sizes.line }
}

/** A row of which less than this is hidden is still the first in sight. */
const hidden = 0.3

/** The number of the first row that begins at a height, or is hardly hidden there. */
export function rowAt(layout: Layout, height: number): number {
  const block = layout.blocks[blockAt(layout.blocks, height)]
  if (!block) return 0
  const { sizes } = layout
  const line = Math.max(
    0,
    Math.ceil((height - block.top - (block.headed ? sizes.head : 0)) / sizes.line - hidden),
  )
  const inBlock = block.open ? Math.min(block.rows, line * sizes.perLine) : 0
  return Math.min(Math.max(0, layout.rows - 1), block.firstRow + inBlock)
}

function lineOf(block: PlacedBlock, n: number, sizes: Sizes): Placed {
  const head = block.headed ? sizes.head : 0
  return {
    kind: 'line',
    block,
    top: block.top + head + n * sizes.line,
    line: block.firstLine + (block.headed ? 1 : 0) + n,
    from: n * sizes.perLine,
    to: Math.min(block.rows, (n + 1) * sizes.perLine),
  }
}

function linesOf(block: Block, sizes: Sizes): number {
  return block.open ? Math.ceil(block.rows / sizes.perLine) : 0
}

/** The last block that begins at or above a height: found by halving, since there may be hundreds. */
function blockAt(blocks: readonly PlacedBlock[], height: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((blocks[middle]?.top ?? 0) <= height) low = middle
    else high = middle - 1
  }
  return low
}
