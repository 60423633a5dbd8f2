import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between, findRow, layOut, placeOfRow, rowAt, type Block } from './layout.ts'

const list = { perLine: 1, line: 36, head: 36 }
const cards = { perLine: 3, line: 144, head: 40 }
const plain = (rows: number): Block[] => [{ key: '', rows, headed: false, open: true }]
const groups: Block[] = [
  { key: 'Lyon', rows: 5, headed: true, open: true },
  { key: 'Nantes', rows: 900, headed: true, open: false },
  { key: 'Paris', rows: 2, headed: true, open: true },
]

describe('a list without groups', () => {
  const layout = layOut(plain(100_000), list)

  test('is as high as its rows', () => {
    expect(layout.height).toBe(3_600_000)
    expect(layout.lines).toBe(100_000)
  })

  test('shows what is in sight, wherever one is', () => {
    const seen = between(layout, 36 * 617, 36 * 620)
    expect(seen.map((one) => one.kind === 'line' && one.from)).toEqual([617, 618, 619])
  })

  test('knows the first row in sight', () => {
    expect(rowAt(layout, 36 * 617)).toBe(617)
    expect(rowAt(layout, 36 * 617 + 8)).toBe(617)
    expect(rowAt(layout, 36 * 617 + 20)).toBe(618)
  })
})

describe('cards', () => {
  test('stand side by side, the last line may be short', () => {
    const layout = layOut(plain(7), cards)
    expect(layout.height).toBe(3 * 144)
    const last = between(layout, 2 * 144, 3 * 144)[0]
    expect(last?.kind === 'line' && [last.from, last.to]).toEqual([6, 7])
    expect(placeOfRow(layout, 4)).toEqual({ top: 144, height: 144 })
  })
})

describe('groups', () => {
  const layout = layOut(groups, cards)

  test('a closed group is its head', () => {
    expect(layout.blocks.map((block) => block.height)).toEqual([40 + 288, 40, 40 + 144])
    expect(layout.rows).toBe(7)
  })

  test('rows are numbered over what is open', () => {
    expect(findRow(layout, 4)).toMatchObject({ block: { key: 'Lyon' }, index: 4 })
    expect(findRow(layout, 5)).toMatchObject({ block: { key: 'Paris' }, index: 0 })
    expect(findRow(layout, 7)).toBeUndefined()
  })

  test('heads come between the lines', () => {
    const seen = between(layout, 0, layout.height).map((one) =>
      one.kind === 'head' ? one.block.key : one.from,
    )
    expect(seen).toEqual(['Lyon', 0, 3, 'Nantes', 'Paris', 0])
  })
})

test('every row lies where it is said to, and is seen there', () => {
  const block = fc.record({
    key: fc.string(),
    rows: fc.nat(40),
    headed: fc.boolean(),
    open: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 4 }),
      (blocks, perLine) => {
        const layout = layOut(blocks, { ...cards, perLine })
        for (let row = 0; row < layout.rows; row += 1) {
          const place = placeOfRow(layout, row)
          const found = findRow(layout, row)
          if (!place || !found) throw new Error(`row ${row} has no place`)
          const seen = between(layout, place.top, place.top + 1)
          expect(
            seen.some(
              (one) =>
                one.kind === 'line' &&
                one.block === found.block &&
                one.from <= found.index &&
                found.index < one.to,
            ),
          ).toBe(true)
        }
      },
    ),
    { numRuns: 60 },
  )
})
