import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { decoded } from '../render/links.ts'
import type { KeptImage } from '../render/render.ts'
import type { Folder } from './read-folder.ts'

export interface FoundImage extends KeptImage {
  sha256: string
  type: string
  size: number
  path: string
}

export const largestImage = 10_000_000

/** The path of an image by what a file calls it; null if the folder has none. */
export function imagePath(src: string, from: string, { images }: Folder): string | null {
  const [plain = ''] = src.split(/[?#]/, 1)
  const path = decoded(plain)
  const inRoot = posix.normalize(path.replace(/^\/+/, ''))
  const beside = posix.join(posix.dirname(from), path)
  const places = path.startsWith('/')
    ? [inRoot, `public/${inRoot}`, `static/${inRoot}`]
    : [beside, inRoot, `static/${inRoot}`]
  return places.find((each) => images.has(each)) ?? null
}

/** Reads each image once, when the first article that shows it is rendered. */
export function imageReader(folder: Folder) {
  const read = new Map<string, FoundImage | null>()
  return {
    used: read,
    imageAt(path: string): FoundImage | null {
      const image = read.has(path) ? (read.get(path) ?? null) : readImage(folder.root, path)
      read.set(path, image)
      return image
    },
  }
}

/** Its kind, told by its bytes; null if it's too large or of no kind we show. */
function readImage(root: string, path: string): FoundImage | null {
  const { size } = statSync(join(root, path))
  if (size > largestImage) return null
  const bytes = readFileSync(join(root, path))
  const kind = kinds.find(({ isOne }) => isOne(bytes))
  if (!kind) return null
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const src = `/help/files/${sha256}.${kind.ending}`
  return { path, sha256, size, src, type: kind.type, ...kind.size(bytes) }
}

const begins =
  (letters: string, at = 0) =>
  (bytes: Buffer) =>
    bytes.subarray(at, at + letters.length).toString('latin1') === letters

const noSize = () => ({ width: null, height: null })

const sized = (read: (bytes: Buffer) => [number, number], least: number) => (bytes: Buffer) => {
  if (bytes.length < least) return noSize()
  const [width, height] = read(bytes)
  return { width, height }
}

const kinds: {
  ending: string
  type: string
  isOne: (bytes: Buffer) => boolean
  size: (bytes: Buffer) => Pick<KeptImage, 'width' | 'height'>
}[] = [
  {
    ...{ ending: 'png', type: 'image/png', isOne: begins('\x89PNG\r\n\x1a\n') },
    size: sized((bytes) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)], 24),
  },
  {
    ...{ ending: 'gif', type: 'image/gif', isOne: begins('GIF8') },
    size: sized((bytes) => [bytes.readUInt16LE(6), bytes.readUInt16LE(8)], 10),
  },
  { ending: 'jpg', type: 'image/jpeg', isOne: begins('\xff\xd8\xff'), size: noSize },
  { ending: 'webp', type: 'image/webp', isOne: begins('WEBP', 8), size: noSize },
  { ending: 'avif', type: 'image/avif', isOne: begins('ftypavif', 4), size: noSize },
  {
    ...{ ending: 'svg', type: 'image/svg+xml', size: noSize },
    isOne: (bytes) =>
      /^\ufeff?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)?(?:<!DOCTYPE[^>]{0,300}>\s*)?<svg\b/i.test(
        bytes.subarray(0, 4_096).toString('utf8'),
      ),
  },
]
