import {
  type Atrule,
  type CssNode,
  generate,
  parse,
  type Rule,
  type WalkContext,
  walk,
} from 'css-tree'
import type { Place, Use } from './clients.ts'

/** What a `style` attribute says. */
export const usesOfStyle = (css: string, place: Place): Use[] =>
  usesOf(css, 'declarationList', place)

/** What a style sheet says. */
export const usesOfSheet = (css: string, readers: Place['readers']): Use[] =>
  usesOf(css, 'stylesheet', { on: null, within: ['<style>'], readers })

/** What a `style` attribute sets each property to. */
export function declared(css: string): Map<string, string> {
  const values = new Map<string, string>()
  walk(parse(css, { context: 'declarationList' }), (node) => {
    if (node.type === 'Declaration') values.set(node.property, generate(node.value))
  })
  return values
}

function usesOf(css: string, context: string, place: Place): Use[] {
  const uses: Use[] = []
  const tree = parse(css, { context, parseCustomProperty: true })
  walk(tree, function (this: WalkContext, node: CssNode) {
    const isInside = this.atrule !== null && this.atrulePrelude === null
    const within =
      isInside && this.atrule ? [...place.within, ...queried(this.atrule)] : place.within
    const on = place.on ?? subject(this.rule)
    for (const what of named(node, this)) uses.push({ ...place, what, on, within })
  })
  return uses
}

/** The element a rule of one selector speaks of, where it names one. */
const subject = (rule: Rule | null): string | null =>
  rule ? (/^(?:[^,]*[ >+])?([a-z]\w*)$/.exec(generate(rule.prelude))?.[1] ?? null) : null

function queried(rule: Atrule): string[] {
  const asked: string[] = [`@${rule.name}`]
  if (rule.prelude) walk(rule.prelude, (node) => void asked.push(...ofQuery(node)))
  return asked
}

function named(node: CssNode, context: WalkContext): string[] {
  return [
    ...ofRule(node, context),
    ...ofQuery(node),
    ...ofSelector(node),
    ...ofValue(node, context),
  ]
}

function ofRule(node: CssNode, { atrule, rule }: WalkContext): string[] {
  if (node.type === 'Atrule') return [`@${node.name}`, ...(atrule ? ['a rule in a rule'] : [])]
  if (node.type === 'Rule') return rule ? ['a rule in a rule'] : []
  if (node.type === 'Raw') return [`what can’t be read (${node.value})`]
  if (node.type !== 'Declaration') return []
  return [node.property, ...(node.important ? ['!important'] : [])]
}

function ofQuery(node: CssNode): string[] {
  if (node.type === 'Feature') return [`@media (${node.name})`]
  if (node.type === 'FeatureRange') return ['@media (a < b)']
  return node.type === 'MediaQuery' && node.mediaType ? [`@media ${node.mediaType}`] : []
}

function ofSelector(node: CssNode): string[] {
  switch (node.type) {
    case 'Selector':
      return generate(node).match(/\.[\w-]+(?=\.)/) ? ['.a.b'] : []
    case 'Combinator':
      return [`a ${node.name} b`.replace('   ', ' ')]
    case 'ClassSelector':
      return ['.a']
    case 'IdSelector':
      return ['#a']
    case 'TypeSelector':
      return [node.name === '*' ? '*' : 'a']
    case 'AttributeSelector':
      return ['a[b]']
    case 'PseudoClassSelector':
      return [`:${node.name}`]
    case 'PseudoElementSelector':
      return [`::${node.name}`]
    default:
      return []
  }
}

/** Of these, programs know some words and not others. */
const choosy = ['display', 'margin', 'text-align', 'white-space', 'word-break', 'overflow-wrap']

function ofValue(node: CssNode, { declaration }: WalkContext): string[] {
  const property = declaration?.property ?? ''
  switch (node.type) {
    case 'Identifier':
      return choosy.includes(property) ? [`${property}: ${node.name}`] : []
    case 'Dimension':
      return [
        `1${node.unit}`,
        ...(/^margin/.test(property) && node.value < '0' ? ['margin: -1'] : []),
      ]
    case 'Percentage':
      return ['1%']
    case 'Function':
      return [`${node.name}()`]
    case 'Url':
      return ['url()']
    case 'Hash':
      return [`#${'a'.repeat(node.value.length)}`]
    default:
      return []
  }
}
