import { isMap, LineCounter, parseDocument } from 'yaml'
import { importWords as words } from './words.ts'

/** A file in two parts: the fields about the article, and the article. */
export interface Parted {
  fields: Readonly<Record<string, unknown>>
  body: string
  /** The line of the file the body begins on, from 1. */
  bodyLine: number
  wrong: { line: number; what: string }[]
}

const longest = 50_000

export function partedFile(source: string): Parted {
  const text = source.replace(/^\ufeff/, '')
  const [, start = '', eol = ''] = /^(---[^\S\n]*(\r?\n))/.exec(text) ?? []
  if (start === '') return { fields: {}, body: text, bodyLine: 1, wrong: [] }
  const end = endOf(text, start.length)
  if (end === null) return { fields: {}, body: text, bodyLine: 1, wrong: [] }
  const written = text.slice(start.length, end.from)
  const body = text.slice(end.to)
  const bodyLine = written.split('\n').length + (eol === '' ? 1 : 2)
  if (written.length > longest) {
    return { fields: {}, body, bodyLine, wrong: [{ line: 1, what: words.tooLongFrontMatter }] }
  }
  return { body, bodyLine, ...fieldsIn(written) }
}

/** The line that closes it. */
function endOf(text: string, start: number): { from: number; to: number } | null {
  for (let from = start; from < text.length; ) {
    const next = text.indexOf('\n', from)
    const line = text.slice(from, next < 0 ? text.length : next).trimEnd()
    const to = next < 0 ? text.length : next + 1
    if (line === '---' || line === '...') return { from, to }
    from = to
  }
  return null
}

function fieldsIn(written: string): Pick<Parted, 'fields' | 'wrong'> {
  const lines = new LineCounter()
  const document = parseDocument(written, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const wrong = document.errors.map(({ message, pos }) => ({
    // The fence stands above it.
    line: lines.linePos(pos[0]).line + 1,
    what: words.badYaml(message),
  }))
  if (wrong.length > 0) return { fields: {}, wrong }
  if (document.contents === null) return { fields: {}, wrong }
  if (!isMap(document.contents)) return { fields: {}, wrong: [{ line: 2, what: words.notFields }] }
  try {
    return { fields: document.toJS({ maxAliasCount: 50 }), wrong }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { fields: {}, wrong: [{ line: 2, what: words.badYaml(why) }] }
  }
}
