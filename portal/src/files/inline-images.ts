import type { WholeEmail } from '@caselead/api/views/types/index.ts'

type Attached = WholeEmail['attached'][number]

/** A stretch of an email's text, and the image that stands behind it. */
export interface Part {
  text: string
  image: Attached | null
}

/** How mail programs write an image into plain text: "[cid:image001.png@01DA]", "[image: plan.png]". */
const mention = /\[(?:cid:|image: ?)([^\]\n]{1,300})\]/g

/** The text with its images where they stand, and the files that stand nowhere in it. */
export function withImages(
  text: string,
  attached: readonly Attached[],
): { parts: Part[]; others: Attached[] } {
  const images = new Map<string, Attached>()
  for (const file of attached) {
    if (!file.preview || file.state !== 'ready') continue
    images.set(file.name, file)
    if (file.contentId) images.set(bare(file.contentId), file)
  }
  const shown = new Set<Attached>()
  const parts: Part[] = []
  let from = 0
  for (const { 0: written, 1: name = '', index } of images.size > 0 ? text.matchAll(mention) : []) {
    const image = images.get(bare(name.trim()))
    if (!image || shown.has(image)) continue
    shown.add(image)
    parts.push({ text: text.slice(from, index), image })
    from = index + written.length
  }
  parts.push({ text: text.slice(from), image: null })
  return { parts, others: attached.filter((file) => !shown.has(file)) }
}

const bare = (contentId: string): string => contentId.replace(/^<|>$/g, '')
