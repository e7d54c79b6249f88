import type { Attributes } from './structure.ts'

/** Smaller than anybody could see: it counts who reads. */
const tiny = 3
const longest = 500

/** Which image of the mail an element shows; empty where it shows none, or none that is seen. */
export function shownImage(attributes: Attributes): string {
  const source = attributes.get('src')?.trim().slice(0, longest) ?? ''
  return /^cid:/i.test(source) && isSeen(attributes) ? contentIdIn(source.slice(4)) : ''
}

/** As its part says it, without the brackets and signs that stand around it in some places. */
export function contentIdIn(written: string): string {
  const plain = written.trim().replace(/^<|>$/g, '')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

const isSeen = (attributes: Attributes): boolean =>
  !['width', 'height'].some((side) => isTiny(attributes.get(side))) &&
  !/display:\s{0,9}none/i.test((attributes.get('style') ?? '').slice(0, longest))

const isTiny = (side: string | undefined): boolean =>
  side !== undefined && /^\d/.test(side.trim()) && Number.parseInt(side, 10) <= tiny
