// Pictures that people upload: read, turned upright, made small and square, kept as WebP.
import sharp from 'sharp'
import type { Db } from './database.ts'
import { badField } from './problem.ts'

const side = 512
/** 50 million pixels: a small file may unfold into more memory than there is. */
const mostPixels = 50_000_000

/** Answers the new picture's id; refuses what is no picture, at `pointer`. */
export async function savePicture(db: Db, bytes: Buffer, pointer: string): Promise<number> {
  const picture = await smallSquare(bytes).catch(() => null)
  if (!picture) throw badField(pointer, 'not-a-picture')
  const { id } = await db
    .insertInto('picture')
    .values({ media_type: 'image/webp', bytes: picture })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function smallSquare(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize(side, side, { fit: 'cover', position: 'attention', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer()
}

export async function findPicture(db: Db, id: number): Promise<{ type: string; bytes: Buffer } | undefined> {
  const row = await db
    .selectFrom('picture')
    .select(['media_type', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { type: row.media_type, bytes: row.bytes }
}
