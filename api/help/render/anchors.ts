/** It keeps headings apart from other ids on the page: "Main" doesn't become `#main`. */
const prefix = 'h-'
const longest = 80

/** A heading's anchor, in any script. */
export const anchorFor = (name: string): string => `${prefix}${slugOf(name) || 'section'}`

/** Letters and digits of any script, in lower case, with hyphens between words. */
export function slugOf(text: string): string {
  const plain = text
    .slice(0, 4 * longest)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
  return withoutEdges([...plain].slice(0, longest).join(''))
}

function withoutEdges(slug: string): string {
  let [from, to] = [0, slug.length]
  while (slug[from] === '-') from++
  while (to > from && slug[to - 1] === '-') to--
  return slug.slice(from, to)
}

/** Each anchor once: a second one gets a number. */
export function anchors(): (name: string) => string {
  const counts = new Map<string, number>()
  const given = new Set<string>()
  return (name) => {
    const first = anchorFor(name)
    let count = counts.get(first) ?? 0
    let anchor = first
    while (given.has(anchor)) anchor = `${first}-${++count}`
    counts.set(first, count)
    given.add(anchor)
    return anchor
  }
}
