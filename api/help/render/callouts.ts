import { type CalloutKind, calloutKind, calloutKinds } from './containers.ts'
import type { Element, Node } from './tree.ts'

export function calloutOf({ attributes }: Element): { kind: CalloutKind | null; title: string } {
  const kind = calloutKinds.find((each) => attributes.class === `callout ${each}`) ?? null
  return { kind, title: (attributes['data-title'] ?? '').slice(0, 200) }
}

/** The callout that `> [!NOTE]` stands for; null for an ordinary quote. */
export function alertIn(quote: Element): Element | null {
  const [place, ...others] = quote.children.filter((each) => !isBlank(each))
  if (typeof place !== 'object' || place.name !== 'p') return null
  const [first = '', ...more] = place.children
  if (typeof first !== 'string') return null
  const [mark = '', name = ''] = /^\s*\[!([a-z]{3,12})\][^\S\n]*/i.exec(first) ?? []
  const kind = calloutKind(name)
  if (!kind) return null
  const [line = '', ...lines] = first.slice(mark.length).split('\n')
  const rest: Node[] = lines.length > 0 ? [lines.join('\n'), ...more] : more
  const title = lines.length > 0 || more.length === 0 ? line.trim() : ''
  const text = title === '' && lines.length === 0 ? [line, ...more] : rest
  return {
    name: 'aside',
    attributes: { class: `callout ${kind}`, 'data-title': title },
    children: [{ ...place, children: text }, ...others],
  }
}

const isBlank = (node: Node): boolean => typeof node === 'string' && node.trim() === ''

/** `[ ]` and `[x]` at the start of an item become boxes. */
export function taskIn(item: Element): Element {
  const at = item.children.findIndex((each) => !isBlank(each))
  const first = item.children[at]
  if (first === undefined) return item
  if (typeof first === 'object') {
    return first.name === 'p'
      ? { ...item, children: replaced(item.children, at, taskIn(first)) }
      : item
  }
  const [mark, done] = /^\s*\[([ xX])\]\s/.exec(first) ?? []
  if (!mark) return item
  const box = done === ' ' ? '☐ ' : '☑ '
  return { ...item, children: replaced(item.children, at, `${box}${first.slice(mark.length)}`) }
}

const replaced = (children: readonly Node[], at: number, node: Node): Node[] =>
  children.map((each, index) => (index === at ? node : each))
