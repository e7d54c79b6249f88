import { Refusal } from '@caselead/core/base/refusal.ts'
import { Parser } from 'htmlparser2'
import { renderWords } from '../words.ts'

export interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  children: Node[]
}

export type Node = Element | string

/** Deeper than anybody writes, and shallow enough to read recursively. */
const deepest = 150

/** The elements of a document and its text; comments and the like are left out. */
export function treeOf(html: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const path = [root]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (path.length > deepest) throw new Refusal('invalid', renderWords.tooDeep)
        const element = { name, attributes, children: [] }
        path.at(-1)?.children.push(element)
        path.push(element)
      },
      ontext: (text) => void path.at(-1)?.children.push(text),
      onclosetag: () => void path.pop(),
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  return root
}

/** All the text within. */
export const textOf = (node: Node): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')
