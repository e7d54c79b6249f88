import { parseSync, Visitor } from 'vite'
import type { Source } from '../architecture/sources.ts'

export interface Pattern {
  /** `folder/file.ts:12` */
  at: string
  source: string
  flags: string
}

/** Every regular expression written in a file, and where others are put together while it runs. */
export function patternsIn({ path, text }: Source): { written: Pattern[]; built: string[] } {
  const written: Pattern[] = []
  const built: string[] = []
  const at = (start: number) => `${path}:${text.slice(0, start).split('\n').length}`
  const note = ({ start, callee }: { start: number; callee: { type: string; name?: unknown } }) => {
    if (callee.type === 'Identifier' && callee.name === 'RegExp') built.push(at(start))
  }
  const { program } = parseSync(path.replace(/\.astro$/, '.tsx'), text)
  new Visitor({
    Literal: (node) => {
      if (!('regex' in node)) return
      const { pattern: source, flags } = node.regex
      written.push({ at: at(node.start), source, flags })
    },
    CallExpression: note,
    NewExpression: note,
  }).visit(program)
  return { written, built }
}
