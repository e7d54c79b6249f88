import { parseSync, Visitor } from 'vite'
import type { Source } from './sources.ts'

/** "FILE says “event.kind as K”": casts of an event's kind or data, and casts to one kind. */
export function castsOfKinds({ path, text }: Source): string[] {
  const casts: string[] = []
  const note = (node: Cast) => {
    const from = text.slice(node.expression.start, node.expression.end)
    const to = text.slice(node.typeAnnotation.start, node.typeAnnotation.end)
    const isOfKind =
      /(^|\.)kind$|\bevent\??\.data\b/.test(from) || /\bEvent(Of|Kind|Data)\b/.test(to)
    if (isOfKind && to !== 'const') casts.push(`${path} says “${text.slice(node.start, node.end)}”`)
  }
  const { program } = parseSync(path.replace(/\.astro$/, '.tsx'), text)
  new Visitor({ TSAsExpression: note, TSTypeAssertion: note }).visit(program)
  return casts
}

interface Part {
  start: number
  end: number
}

interface Cast extends Part {
  expression: Part
  typeAnnotation: Part
}
