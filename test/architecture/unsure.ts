import { parseSync } from 'vite'
import type { Source } from './sources.ts'

interface Node {
  type: string
  start: number
  end: number
  // biome-ignore lint/suspicious/noExplicitAny: the parts of a node depend on its type
  [part: string]: any
}

/** A node on the way down, and the part of it that the way goes on in. */
interface Step {
  node: Node
  part: string
}

type Names = Map<string, Node[]>

/** Why an expectation may never be asked, in the order in which they are looked for. */
const reasons: { reason: string; holds: (step: Step, names: Names, down: Step[]) => boolean }[] = [
  { reason: 'only in one case', holds: ({ node, part }) => isChoice(node, part) },
  {
    reason: 'where its failure is caught',
    holds: ({ node, part }) => node.type === 'TryStatement' && part === 'block' && node.handler,
  },
  { reason: 'only after a failure', holds: ({ node, part }) => isRescue(node, part) },
  { reason: 'for each of what may be nothing', holds: isLoopOverNothing },
  { reason: 'after a way out', holds: (_, __, down) => isAfterWayOut(down) },
]

/** "FILE:LINE expects … : REASON", for each expectation that a test may pass without. */
export function unsureExpectations({ path, text }: Source): string[] {
  const { program } = parseSync(path, text)
  const names = namesOf(program as unknown as Node)
  const unsure: string[] = []
  walk(program as unknown as Node, [], (node, steps) => {
    if (!isExpectation(node)) return
    const found = reasons.find(({ holds }) =>
      steps.some((step, index) => holds(step, names, steps.slice(index))),
    )
    if (!found) return
    const line = text.slice(0, node.start).split('\n').length
    unsure.push(`${path}:${line} expects ${found.reason}`)
  })
  return unsure
}

const isExpectation = ({ type, callee }: Node) =>
  type === 'CallExpression' && callee.type === 'Identifier' && /^expect([A-Z]|$)/.test(callee.name)

function isChoice({ type, optional, callee }: Node, part: string) {
  if (type === 'IfStatement' || type === 'ConditionalExpression') return part !== 'test'
  if (type === 'LogicalExpression') return part === 'right'
  return (
    type === 'SwitchCase' ||
    (type === 'CallExpression' && part === 'arguments' && (optional || callee.optional))
  )
}

function isRescue({ type, callee }: Node, part: string) {
  if (type === 'CatchClause') return true
  return type === 'CallExpression' && part === 'arguments' && callee.property?.name === 'catch'
}

const callbacks = new Set(['forEach', 'map', 'flatMap', 'filter', 'every', 'some'])

function isLoopOverNothing({ node, part }: Step, names: Names): boolean {
  const { type, callee } = node
  if (type === 'ForOfStatement') return part === 'body' && !isSome(node.right, names)
  if (type === 'ForStatement') return part === 'body' && !isSome(node.test?.right, names)
  if (/^(ForIn|While)Statement$/.test(type)) return part === 'body'
  if (type !== 'CallExpression' || part !== 'arguments') return false
  // test.for(table)(name, …)
  if (callee.type === 'CallExpression')
    return isNamed(callee.callee.property, 'for', 'each') && !isSome(callee.arguments[0], names)
  return callbacks.has(callee.property?.name) && !isSome(callee.object, names)
}

/** Whether there is certainly something in it: what is written out, or was looked at by `found`. */
function isSome(node: Node | undefined, names: Names): boolean {
  if (!node) return false
  switch (node.type) {
    case 'ArrayExpression':
      return node.elements.some(
        (each: Node) => each.type !== 'SpreadElement' || isSome(each.argument, names),
      )
    case 'ObjectExpression':
      return node.properties.length > 0
    case 'Literal':
      return Number(node.value) > 0
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'AwaitExpression':
      return isSome(node.expression ?? node.argument, names)
    case 'Identifier': {
      const values = names.get(node.name) ?? []
      const others = new Map([...names].filter(([name]) => name !== node.name))
      return values.length > 0 && values.every((value) => isSome(value, others))
    }
    case 'MemberExpression':
      return node.property.name === 'length' && isSome(node.object, names)
    case 'CallExpression':
      return isSomeCall(node, names)
    default:
      return false
  }
}

function isSomeCall({ callee, arguments: [first] }: Node, names: Names): boolean {
  if (isNamed(callee, 'found')) return true
  if (callee.type !== 'MemberExpression') return false
  const { object, property } = callee
  if (isNamed(object, 'Array') && property.name === 'from') return isSomeLength(first, names)
  if (isNamed(object, 'Object', 'Promise')) return isSome(first, names)
  return (
    /^(entries|map|toReversed|toSorted|keys|values)$/.test(property.name) && isSome(object, names)
  )
}

function isSomeLength(node: Node, names: Names): boolean {
  const length = node.properties?.find(({ key }: Node) => key?.name === 'length')
  return isSome(length ? length.value : node, names)
}

/** An expectation after `if (…) return` is asked only by who comes that far. */
function isAfterWayOut([step, next]: Step[]): boolean {
  if (!step || !next || !/^(BlockStatement|Program)$/.test(step.node.type)) return false
  const before: Node[] = step.node.body.slice(0, step.node.body.indexOf(next.node))
  return before.some(({ type, consequent }) => type === 'IfStatement' && leaves(consequent))
}

function leaves({ type, body }: Node): boolean {
  if (/^(Return|Continue|Break)Statement$/.test(type)) return true
  return type === 'BlockStatement' && body.some(leaves)
}

const isNamed = (node: Node | undefined, ...names: string[]) =>
  node?.type === 'Identifier' && names.includes(node.name)

/** What each name stands for, wherever in the file it is given a value. */
function namesOf(program: Node): Names {
  const names: Names = new Map()
  const note = (name: string, value: Node) => names.set(name, [...(names.get(name) ?? []), value])
  walk(program, [], (node) => {
    if (node.type === 'VariableDeclarator' && node.init && node.id.type === 'Identifier')
      note(node.id.name, node.init)
    if (/Function/.test(node.type))
      for (const each of node.params) if (each.name) note(each.name, each)
  })
  return names
}

function walk(node: Node, steps: Step[], look: (node: Node, steps: Step[]) => void): void {
  look(node, steps)
  for (const [part, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') walk(child, [...steps, { node, part }], look)
    }
  }
}
