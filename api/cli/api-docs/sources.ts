import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Something a file exports, as it is written there. */
export interface Definition {
  name: string
  file: string
  /** The words above it, on one line; empty where there are none. */
  comment: string
  text: string
}

const read = new Map<string, string>()

export function readSource(file: string): string {
  const known = read.get(file) ?? readFileSync(join(root, file), 'utf8')
  read.set(file, known)
  return known
}

/** What a name means in a file: defined there, or wherever it is imported from. */
export function definition(file: string, name: string): Definition | null {
  const source = readSource(file)
  const head = new RegExp(
    `(?:/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\n)?^(?:export )?(?:async )?(?:function|const|interface|type) ${name}\\b`,
    'm',
  ).exec(source)
  if (head) {
    const start = head.index + head[0].length
    const line = source.lastIndexOf('\n', start - 1) + 1
    const comment = (head[1] ?? '').replace(/\n \* ?/g, ' ').trim()
    return { name, file, comment, text: source.slice(line, endOf(source, start)).trim() }
  }
  for (const { names, from } of importsOf(file)) {
    const there = resolved(file, from)
    if (!there) continue
    const original = names === 'all' ? name : names.get(name)
    const found = original === undefined ? null : definition(there, original)
    if (found) return found
  }
  return null
}

/**
 * The sentence of an entry of a catalogue, as `teamWords.nameMissing` or `openingQuestions.body.missing`;
 * "…" stands for what is filled in, and null is answered where it is more than one text.
 */
export function entryOf(file: string, [catalogue = '', ...path]: string[]): string | null {
  const found = definition(file, catalogue)
  if (!found) return null
  const source = readSource(found.file)
  const from = source.indexOf(`const ${catalogue} `)
  const [entry = '', part] = path.toReversed()
  const within = part === undefined ? from : source.indexOf(`\n  ${part}: {`, from)
  const written = source.slice(within, source.indexOf('\n}', from))
  const text = new RegExp(`\\b${entry}:\\s*(?:'([^']*)'|\\([^)]*\\) =>\\s*\`([^\`]*)\`)`).exec(
    written,
  )
  const filled = text?.[2]?.replaceAll(/\$\{[^}]{1,300}\}/g, '…')
  return text?.[1] ?? (filled?.includes('${') ? null : (filled ?? null))
}

/** Up to the next statement at the margin. */
function endOf(source: string, start: number): number {
  const next = /\n(?:\n|(?=export |type |interface |const |function |async |\/\*\*|import ))/g
  next.lastIndex = start
  return next.exec(source)?.index ?? source.length
}

type Imported = { names: Map<string, string> | 'all'; from: string }

function importsOf(file: string): Imported[] {
  const written = /^(?:import|export)(?: type)? (?:\{([^}]*)\}|(\*)) from '([^']+)'/gm
  return [...readSource(file).matchAll(written)].map(([, names = '', all, from = '']) => ({
    from,
    names: all
      ? 'all'
      : new Map(
          names
            .split(',')
            .map(pair)
            .filter(([name]) => name !== ''),
        ),
  }))
}

function pair(written: string): [string, string] {
  const [original = '', name = original] = written
    .trim()
    .replace(/^type /, '')
    .split(' as ')
  return [name, original]
}

/** A file of the project; null for what comes from a package. */
function resolved(file: string, from: string): string | null {
  const path = from.startsWith('.')
    ? normalize(join(dirname(file), from))
    : from.replace(/^@caselead\/core\//, 'api/core/').replace(/^@caselead\//, '')
  return path.endsWith('.ts') && existsSync(join(root, path)) ? path : null
}
