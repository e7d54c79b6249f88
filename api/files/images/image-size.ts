export interface ImageSize {
  width: number
  height: number
}

/** What is larger costs too much to be decoded, however few bytes it has. */
const mostPixels = 50_000_000
const longestSide = 20_000

/** The size of an image we make previews of, as its header says; null for anything else. */
export function previewable(head: Buffer): ImageSize | null {
  const size = pngSize(head) ?? gifSize(head) ?? webpSize(head) ?? jpegSize(head)
  if (!size || size.width < 1 || size.height < 1) return null
  const { width, height } = size
  return width * height <= mostPixels && Math.max(width, height) <= longestSide ? size : null
}

const begins = (head: Buffer, letters: string, at = 0): boolean =>
  head.subarray(at, at + letters.length).toString('latin1') === letters

function pngSize(head: Buffer): ImageSize | null {
  if (head.length < 24 || !begins(head, '\x89PNG\r\n\x1a\n') || !begins(head, 'IHDR', 12))
    return null
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

function gifSize(head: Buffer): ImageSize | null {
  if (head.length < 10 || !(begins(head, 'GIF87a') || begins(head, 'GIF89a'))) return null
  return { width: head.readUInt16LE(6), height: head.readUInt16LE(8) }
}

function webpSize(head: Buffer): ImageSize | null {
  if (head.length < 30 || !begins(head, 'RIFF') || !begins(head, 'WEBP', 8)) return null
  if (begins(head, 'VP8 ', 12)) {
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  }
  if (begins(head, 'VP8L', 12)) {
    const bits = head.readUInt32LE(21)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return begins(head, 'VP8X', 12)
    ? { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
    : null
}

/** The frame's header comes after segments of any kind, each of which says how long it is. */
function jpegSize(head: Buffer): ImageSize | null {
  if (!begins(head, '\xff\xd8\xff')) return null
  let at = 2
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) return null
    const marker = head[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) {
      return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) }
    } else at += 2 + head.readUInt16BE(at + 2)
  }
  return null
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
