import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { imageAddress, imageKind, largestImage } from '../keep/image-kind.ts'
import { decoded } from '../render/links.ts'
import type { KeptImage } from '../render/render.ts'
import type { Folder } from './read-folder.ts'

export interface FoundImage extends KeptImage {
  sha256: string
  type: string
  size: number
  path: string
}

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
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kind = imageKind(bytes)
  return kind && { path, sha256, size, src: imageAddress(sha256, kind.type), ...kind }
}
