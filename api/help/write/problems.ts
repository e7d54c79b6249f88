import type { ContentsEntry } from '@caselead/db/help/tables.ts'
import { lineAt } from '../import/note.ts'
import { writeWords as words } from '../words.ts'

/** Something to fix in an article before it's published. */
export interface Problem {
  kind: 'link' | 'image' | 'heading'
  what: string
  /** From 1; null if it's about no line in particular. */
  line: number | null
}

/** More aren't listed at once. */
export const mostProblems = 50

/** Problems of a text, each found where `named` stands first. */
export function problemsOf(markdown: string) {
  const found = new Map<string, Problem>()
  return {
    note(kind: Problem['kind'], what: string, named: string): void {
      if (found.size >= mostProblems || found.has(what)) return
      const at = markdown.indexOf(named)
      found.set(what, { kind, what, line: at < 0 ? null : lineAt(markdown, at) })
    },
    all: (): Problem[] => [...found.values()],
  }
}

/** A heading that's more than one level below the one before, by its words. */
export function skippedHeadings(
  contents: readonly ContentsEntry[],
): { text: string; what: string }[] {
  return contents.flatMap(({ text, depth }, at) => {
    const above = contents[at - 1]
    const deepest = (above?.depth ?? 1) + 1
    if (depth <= deepest) return []
    const what = above
      ? words.skippedHeading(text, '#'.repeat(above.depth))
      : words.firstHeading(text)
    return [{ text, what }]
  })
}
