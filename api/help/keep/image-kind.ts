import type { KeptImage } from '../render/render.ts'

export const largestImage = 10_000_000

/** What an image is, told by how its bytes begin; null for a kind we don't show. */
export function imageKind(head: Buffer): ({ type: string } & ImageSize) | null {
  const kind = kinds.find(({ isOne }) => isOne(head))
  return kind ? { type: kind.type, ...kind.size(head) } : null
}

/** Where a kept image is found. */
export const imageAddress = (sha256: string, type: string): string =>
  `/help/files/${sha256}.${kinds.find((kind) => kind.type === type)?.ending ?? 'png'}`

type ImageSize = Pick<KeptImage, 'width' | 'height'>

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
  size: (bytes: Buffer) => ImageSize
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
