import type { MarkdownIt, StateBlock } from 'markdown-it'

export const calloutKinds = ['note', 'tip', 'warning', 'danger'] as const
export type CalloutKind = (typeof calloutKinds)[number]

/** Their names in other programs. */
const named: Readonly<Record<string, CalloutKind>> = {
  ...{ note: 'note', info: 'note', important: 'note', abstract: 'note', seealso: 'note' },
  ...{ tip: 'tip', hint: 'tip', success: 'tip', check: 'tip' },
  ...{ warning: 'warning', caution: 'warning', attention: 'warning' },
  ...{ danger: 'danger', error: 'danger' },
}

export const calloutKind = (name: string): CalloutKind | undefined =>
  Object.hasOwn(named, name.toLowerCase()) ? named[name.toLowerCase()] : undefined

/** `:::note Title` up to `:::`, also within another; `:::details Title` and `:::steps` likewise. */
export function containers(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'container', container, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

const opening = /^:{3,}\s*([a-z]+)(?:\[([^\]]{1,200})\]|\s+([^{\s][^{]{0,200}))?/i

function container(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  const lineAt = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
  const isCode = (state.sCount[first] ?? 0) - state.blkIndent >= 4
  const [, name = '', braced, plain] = (!isCode && opening.exec(lineAt(first))) || []
  const open = tagOf(name)
  if (!open) return false
  if (silent) return true
  const last = endOf(lineAt, (line) => state.sCount[line] ?? 0, first, Math.min(end, state.lineMax))
  const [parent, lineMax] = [state.parentType, state.lineMax]
  // Lists and paragraphs inside end where it ends.
  state.lineMax = last
  const token = state.push('container_open', open.tag, 1)
  token.block = true
  token.map = [first, last]
  token.attrs = [['class', open.class]]
  token.attrSet('data-title', (braced ?? plain ?? '').trim())
  state.md.block.tokenize(state, first + 1, last)
  state.push('container_close', open.tag, -1).block = true
  state.parentType = parent
  state.lineMax = lineMax
  state.line = Math.min(last + 1, lineMax)
  return true
}

function tagOf(name: string): { tag: string; class: string } | null {
  const low = name.toLowerCase()
  if (low === 'details') return { tag: 'details', class: '' }
  if (low === 'steps') return { tag: 'div', class: 'steps' }
  const kind = calloutKind(low)
  return kind ? { tag: 'aside', class: `callout ${kind}` } : null
}

/** The line that closes it; the end if none does. */
function endOf(
  lineAt: (line: number) => string,
  indentOf: (line: number) => number,
  first: number,
  end: number,
): number {
  const indent = indentOf(first)
  let depth = 1
  for (let line = first + 1; line < end; line++) {
    const text = lineAt(line)
    if (text !== '' && indentOf(line) < indent) return line - 1
    if (!text.startsWith(':::')) continue
    if (/^:{3,}\s*$/.test(text)) depth -= 1
    else if (tagOf(opening.exec(text)?.[1] ?? '')) depth += 1
    if (depth === 0) return line
  }
  return end
}
