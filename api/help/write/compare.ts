import { diffLines, diffWordsWithSpace } from 'diff'

/** Part of a line: in both texts, only in the older, or only in the newer. */
export interface ComparedPart {
  kind: 'same' | 'gone' | 'new'
  text: string
}

export interface ComparedLine {
  kind: ComparedPart['kind']
  parts: ComparedPart[]
}

export interface Comparison {
  /** Changed lines with a few around them; `null` stands for lines that are the same and left out. */
  lines: (ComparedLine | null)[]
  /** There's more that differs than is shown. */
  isCut: boolean
  /** There are no differences. */
  isSame: boolean
}

/** Lines shown of a comparison. */
const mostLines = 200
/** Texts that differ by more lines aren't compared line by line: all of one goes, all of the other comes. */
const mostEdits = 500
/** Of lines that differ by more words, or are longer, the whole line is marked. */
const mostWordEdits = 100
const longestWords = 4_000
const around = 2

/** How two texts differ, by lines, and by words within a changed line. */
export function compareTexts(older: string, newer: string): Comparison {
  const blocks = diffLines(older, newer, { maxEditLength: mostEdits }) ?? [
    { value: older, removed: true, added: false },
    { value: newer, removed: false, added: true },
  ]
  const all: ComparedLine[] = []
  for (let at = 0; at < blocks.length; at++) {
    const [block, next] = [blocks[at], blocks[at + 1]]
    if (!block) continue
    if (block.removed && next?.added) {
      all.push(...changedLines(linesOf(block.value), linesOf(next.value)))
      at += 1
    } else all.push(...linesOf(block.value).map(plainLine(kindOf(block))))
  }
  const lines = folded(all)
  return {
    lines: lines.slice(0, mostLines),
    isCut: lines.length > mostLines,
    isSame: all.every(({ kind }) => kind === 'same'),
  }
}

const kindOf = ({ added, removed }: { added?: boolean; removed?: boolean }) =>
  added ? 'new' : removed ? 'gone' : 'same'

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n')

const plainLine =
  (kind: ComparedLine['kind']) =>
  (text: string): ComparedLine => ({ kind, parts: [{ kind, text }] })

/** Lines that became others: those that went, then those that came, with what's the same in them unmarked. */
function changedLines(gone: readonly string[], added: readonly string[]): ComparedLine[] {
  const isPaired = gone.length === added.length && gone.length <= mostLines
  const pairs = isPaired ? gone.map((line, at) => [line, added[at] ?? '']) : []
  const words = pairs.map(([from = '', to = '']) => wordsOf(from, to))
  return [
    ...gone.map((text, at) => lineFrom('gone', text, words[at] ?? null)),
    ...added.map((text, at) => lineFrom('new', text, words[at] ?? null)),
  ]
}

function wordsOf(from: string, to: string): ComparedPart[] | null {
  if (from.length + to.length > longestWords) return null
  const parts = diffWordsWithSpace(from, to, { maxEditLength: mostWordEdits })
  return parts?.map((part) => ({ kind: kindOf(part), text: part.value })) ?? null
}

function lineFrom(
  kind: 'gone' | 'new',
  text: string,
  words: readonly ComparedPart[] | null,
): ComparedLine {
  if (!words || words.length > mostLines) return plainLine(kind)(text)
  return { kind, parts: words.filter((part) => part.kind === 'same' || part.kind === kind) }
}

/** Without the lines that are the same and not near one that isn't. */
function folded(all: readonly ComparedLine[]): (ComparedLine | null)[] {
  const near = new Set<number>()
  for (const [at, { kind }] of all.entries()) {
    if (kind === 'same') continue
    for (let beside = at - around; beside <= at + around; beside++) near.add(beside)
  }
  const shown: (ComparedLine | null)[] = []
  for (const [at, line] of all.entries()) {
    if (near.has(at)) shown.push(line)
    else if (shown.at(-1) !== null) shown.push(null)
  }
  return shown
}
