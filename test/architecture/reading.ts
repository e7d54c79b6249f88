import { posix } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { packages, type Source } from './sources.ts'

export interface Import {
  from: string
  /** A path in the project (`db/tables.ts`), the name of a package, or `node:…`. */
  to: string
  /** `import type`: gone before the program runs. `import { type A }` is not. */
  typeOnly: boolean
}

/** What the rules look at in one file. */
export interface Reading {
  imports: Import[]
  /** Names and members such as `fetch`, `process.env`, `Math.random`, and `new Date()` itself. */
  uses: string[]
}

export function read({ path, text }: Source): Reading {
  const imports: Import[] = []
  const uses: string[] = []
  const note = (specifier: string | undefined, typeOnly: boolean) =>
    imports.push({ from: path, to: locate(specifier ?? '(computed)', path), typeOnly })
  const { program, errors } = parseSync(path.replace(/\.astro$/, '.tsx'), text)
  const [error] = errors.filter(({ message }) => !isPageReturn(path, message))
  if (error) throw new Error(`${path} cannot be read: ${error.message}`)
  new Visitor({
    ImportDeclaration: (node) => note(node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => note(node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) =>
      node.source && note(node.source.value, node.exportKind === 'type'),
    ImportExpression: (node) => note(literal(node.source), false),
    TSImportType: (node) => note(node.source.value, true),
    CallExpression: (node) => {
      if (isNamed(node.callee, 'require')) note(literal(node.arguments[0]), false)
    },
    Identifier: (node) => uses.push(node.name),
    MemberExpression: (node) => uses.push(text.slice(node.start, node.end)),
    NewExpression: (node) => {
      if (isNamed(node.callee, 'Date'))
        uses.push(node.arguments.length ? 'new Date(…)' : 'new Date()')
    },
  }).visit(program)
  return { imports, uses }
}

// A page's own code may return a response; it runs inside a function.
function isPageReturn(path: string, message: string) {
  return path.endsWith('.astro') && message.includes("'return' statement")
}

function literal(node: { type: string; value?: unknown } | undefined) {
  return typeof node?.value === 'string' ? node.value : undefined
}

function isNamed(node: { type: string; name?: unknown }, name: string) {
  return node.type === 'Identifier' && node.name === name
}

function locate(specifier: string, from: string) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  if (specifier.startsWith('@caselead/core/')) return specifier.replace('@caselead/', 'api/')
  const sibling = packages.find((name) => `${specifier}/`.startsWith(`@caselead/${name}/`))
  return sibling ? specifier.replace('@caselead/', '') : specifier
}
