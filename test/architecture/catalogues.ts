import { posix } from 'node:path'
import { parseSync } from 'vite'
import type { Source } from './sources.ts'

/** Texts for people: an exported object of a `words` file or folder. */
export interface Catalogue {
  path: string
  name: string
  /** "signIn", and of what stands within another: "titles.open". */
  entries: string[]
}

export const isCatalogue = ({ path }: Source): boolean => /\/words(\/.+)?\.ts$/.test(path)

export function cataloguesIn({ path, text }: Source): Catalogue[] {
  return parseSync(path, text).program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration') return []
    if (node.declaration?.type !== 'VariableDeclaration') return []
    return node.declaration.declarations.flatMap(({ id, init }) => {
      const object = plainObject(init as Written | null)
      return id.type === 'Identifier' && object
        ? [{ path, name: id.name, entries: entriesOf(object) }]
        : []
    })
  })
}

interface Written {
  type: string
  expression?: Written
  properties?: { type: string; key?: { name?: string; value?: unknown }; value?: Written }[]
}

/** Without `as const` and `satisfies`. */
function plainObject(node: Written | null | undefined): Written | null {
  if (!node) return null
  if (node.type === 'ObjectExpression') return node
  return /^TS(As|Satisfies)Expression$/.test(node.type) ? plainObject(node.expression) : null
}

const entriesOf = ({ properties = [] }: Written, within = ''): string[] =>
  properties.flatMap(({ type, key, value }) => {
    if (type !== 'Property') return []
    const entry = `${within}${key?.name ?? key?.value}`
    const more = plainObject(value)
    return more ? entriesOf(more, `${entry}.`) : [entry]
  })

/** Entries nobody asks for, each with its place. */
export const unusedEntries = (
  catalogues: readonly Catalogue[],
  sources: readonly Source[],
): string[] =>
  catalogues.flatMap((catalogue) => {
    const asked = sources.flatMap((source) => {
      const name = nameIn(source, catalogue)
      return name === null ? [] : askedOf(source.text, name)
    })
    return catalogue.entries
      .filter((entry) => !asked.some((each) => covers(each, entry)))
      .map((entry) => `${catalogue.path}: ${catalogue.name}.${entry}`)
  })

/** What a file calls a catalogue; null where it does not know it. */
function nameIn({ path, text }: Source, { path: home, name }: Catalogue): string | null {
  if (path === home) return name
  const imports = text.matchAll(/import (?:type )?\{([^}]*)\} from '([^']+)'/g)
  const known = [...imports].filter(([, , from = '']) => located(from, path) === home)
  for (const each of known.flatMap(([, names = '']) => names.split(','))) {
    const [original, own = original] = each.trim().split(' as ')
    if (original === name) return own ?? name
  }
  return null
}

const located = (from: string, path: string): string =>
  from.startsWith('.')
    ? posix.join(posix.dirname(path), from)
    : from.replace(/^@caselead\/core\//, 'api/core/').replace(/^@caselead\//, '')

/** "titles.open"; "titles.*" where one is chosen by a value; "*" where the whole is handed on. */
function askedOf(text: string, name: string): string[] {
  const code = text
    .replace(/\/\*.*?\*\/|^\s*\/\/[^\n]*$/gms, '')
    .replace(/import (?:type )?\{[^}]*\} from '[^']+'/g, '')
    .replace(new RegExp(`export const ${name}\\b`), '')
  const steps = new RegExp(`(?<![\\w.'"-])${name}((?:\\??\\.\\w+)+)(\\[)?`, 'g')
  const chosen = new RegExp(`(?<![\\w.'"-])${name}\\[`)
  const whole = new RegExp(
    `(?:[({[,:=?]|\\.\\.\\.|=>)\\s*${name}\\s*[)\\]},;\\n]|\\?\\s*${name}\\s*:`,
  )
  const apart = new RegExp(`\\{([^{}]*)\\}\\s*=\\s*${name}\\b(?!\\.)`, 'g')
  const parts = [...code.matchAll(apart)].flatMap(([, names = '']) => names.split(','))
  return [
    ...[...code.matchAll(steps)].map(
      ([, path = '', choice]) => path.replaceAll('?', '').slice(1) + (choice ? '.*' : ''),
    ),
    ...parts.map((each) => each.split(/[:=]/)[0]?.trim() ?? ''),
    ...(chosen.test(code) || (parts.length === 0 && whole.test(code)) ? ['*'] : []),
  ]
}

/** A path may go on into the text itself: `words.title.length`. */
function covers(asked: string, entry: string): boolean {
  if (asked === '*' || asked === entry) return true
  if (asked.endsWith('.*')) return entry.startsWith(asked.slice(0, -1))
  return asked.startsWith(`${entry}.`) || entry.startsWith(`${asked}.`)
}
