import { parseSync, Visitor } from 'vite'
import type { Source } from './sources.ts'

/** "FILE:LINE believes CODE", one line for every `as`; `as const` and `satisfies` believe nothing. */
export function casts({ path, text }: Source): string[] {
  const found: string[] = []
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const note = (node: { start: number; end: number }) => {
    const code = text.slice(node.start, node.end)
    if (/\bas const$/.test(code)) return
    const line = text.slice(0, node.start).split('\n').length
    found.push(`${path}:${line} believes ${code.replaceAll(/\s+/g, ' ')}`)
  }
  new Visitor({ TSAsExpression: note, TSTypeAssertion: note }).visit(program)
  return found
}
