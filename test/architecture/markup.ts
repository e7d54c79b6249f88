import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseAstro } from '@astrojs/compiler-rs'
import { parseSync } from 'vite'
import { namesIn } from './sources.ts'

const root = join(import.meta.dirname, '../..')

/** A file that may hold markup: a page, a component, a template. */
export function markupFiles(folder: string): string[] {
  return namesIn(folder).flatMap((name) => {
    const path = `${folder}/${name}`
    if (!/\.\w+$/.test(name)) return markupFiles(path)
    return /\.(astro|tsx|ts)$/.test(name) && !/\.d\.ts$/.test(name) ? [path] : []
  })
}

/** Words of a file that stand in its markup: text, and attributes people hear or read. */
export const wordsInMarkup = (path: string): string[] =>
  wordsIn(path, readFileSync(join(root, path), 'utf8'))

export function wordsIn(path: string, text: string): string[] {
  const tree = path.endsWith('.astro') ? parseAstro(text).ast : parseSync(path, text).program
  const found: string[] = []
  look(tree as Node, found)
  return found
}

interface Node {
  type: string
  [name: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function look(node: Node, found: string[]): void {
  if (node.type === 'JSXElement' && unread.has(nameOf(node.openingElement))) return
  if (node.type === 'JSXText') note(String(node.value), found)
  if (node.type === 'JSXElement' || node.type === 'JSXFragment' || node.type === 'AstroRoot') {
    for (const child of childrenOf(node)) {
      if (child.type === 'JSXExpressionContainer') said(child.expression, found)
    }
  }
  if (node.type === 'JSXOpeningElement') attributes(node, found)
  if (node.type === 'TaggedTemplateExpression' && isHtml(node.tag)) template(node.quasi, found)
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) look(each, found)
  }
}

const unread = new Set(['script', 'style', 'code'])

const childrenOf = (node: Node): Node[] => [node.children, node.body].flat().filter(isNode)

const nameOf = (opening: unknown): string => {
  const name = isNode(opening) && isNode(opening.name) ? opening.name.name : ''
  return typeof name === 'string' ? name : ''
}

const isHtml = (tag: unknown): boolean => isNode(tag) && (tag.name === 'html' || tag.name === 'svg')

/** What an expression comes to, where that is written in it. */
function said(value: unknown, found: string[]): void {
  if (!isNode(value)) return
  switch (value.type) {
    case 'Literal':
      if (typeof value.value === 'string') note(value.value, found)
      return
    case 'TemplateLiteral':
      for (const quasi of [value.quasis].flat()) {
        if (isNode(quasi)) note((quasi.value as { cooked: string }).cooked, found)
      }
      return
    case 'ConditionalExpression':
      said(value.consequent, found)
      said(value.alternate, found)
      return
    case 'LogicalExpression':
      if (value.operator !== '&&') said(value.left, found)
      said(value.right, found)
      return
    case 'BinaryExpression':
      if (value.operator !== '+') return
      said(value.left, found)
      said(value.right, found)
  }
}

const heard = /^(aria-(label|description|valuetext)|title|placeholder|alt|label)$/

/** Of a component every attribute may come to be read: those that look like words count. */
function attributes(opening: Node, found: string[]): void {
  const isComponent = /^[A-Z]/.test(nameOf(opening))
  for (const attribute of [opening.attributes].flat().filter(isNode)) {
    const name = isNode(attribute.name) ? String(attribute.name.name) : ''
    const words: string[] = []
    const { value } = attribute
    said(isNode(value) && value.type === 'JSXExpressionContainer' ? value.expression : value, words)
    found.push(
      ...words.filter(
        (each) => heard.test(name) || (isComponent && name !== 'class' && isSentence(each)),
      ),
    )
  }
}

const isSentence = (words: string): boolean => /\p{L}\s+\p{L}/u.test(words)

/** Markup in a tagged template; what is put into it may be words, too. */
function template(quasi: unknown, found: string[]): void {
  if (!isNode(quasi)) return
  const parts = [quasi.quasis].flat().filter(isNode)
  const markup = parts.map(({ value }) => (value as { cooked: string }).cooked).join('\u0000')
  const bare = markup.replaceAll(/<!--.*?-->/gs, '')
  for (const [, name = '', words = ''] of bare.matchAll(/([\w-]+)="([^"]*)"/g)) {
    if (heard.test(name)) note(words, found)
  }
  for (const words of bare.replaceAll(/<[^>]*>/g, '\u0000').split('\u0000')) note(words, found)
  const inText = textPlaces(parts)
  ;[quasi.expressions].flat().forEach((each, at) => {
    if (inText[at]) said(each, found)
  })
}

/** For each value put into a template whether it stands as text, not within a tag. */
function textPlaces(parts: Node[]): boolean[] {
  let isInTag = false
  return parts.map(({ value }) => {
    for (const sign of (value as { cooked: string }).cooked) {
      if (sign === '<') isInTag = true
      if (sign === '>') isInTag = false
    }
    return !isInTag
  })
}

function note(words: string, found: string[]): void {
  const bare = words.replaceAll(/&\w+;/g, ' ').trim()
  if (/\p{L}/u.test(bare)) found.push(bare.replaceAll(/\s+/g, ' '))
}
