// The bytes of an uploaded file, whole or as they arrive, in chunks that fit into memory.

export type ByteSource = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

const chunkSize = 64 * 1024

export async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  if (source instanceof Uint8Array) yield* cut(source)
  else for await (const chunk of source) yield* cut(chunk)
}

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize)
}

export interface Head {
  readonly bytes: Uint8Array
  /** The file has nothing more. */
  readonly whole: boolean
}

/** The first bytes, as many as asked or a chunk more; `chunks` goes on behind them. */
export async function readHead(chunks: AsyncGenerator<Uint8Array, void>, size: number): Promise<Head> {
  const parts: Uint8Array[] = []
  let read = 0
  while (read < size) {
    const next = await chunks.next()
    if (next.done) return { bytes: Buffer.concat(parts), whole: true }
    parts.push(next.value)
    read += next.value.length
  }
  return { bytes: Buffer.concat(parts), whole: false }
}
