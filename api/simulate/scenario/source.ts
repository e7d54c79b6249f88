import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { isMap, isNode, LineCounter, parseDocument, visit } from 'yaml'
import { misreadWords } from '../../matrix/misread.ts'
import { CannotSimulate } from '../cannot-simulate.ts'
import { scenarioWords } from '../words.ts'
import { Scenario } from './shape.ts'

export type Path = readonly PropertyKey[]

/** A scenario file: what it says, and on which line. */
export interface Source {
  scenario: Scenario
  line(path: Path): number
  /** Ends the reading with everything that is wrong, by line. */
  refuse(problems: { path: Path; message: string }[]): never
}

export function readScenario(path: string): Source {
  const file = basename(path)
  const text = textOf(path)
  const much = tooMuch(text)
  if (much) throw new CannotSimulate(scenarioWords.unreadable(file, much))
  try {
    return sourceOf(text, file)
  } catch (error) {
    if (error instanceof CannotSimulate) throw error
    // The reader throws on aliases of aliases, and on what it has no room for.
    throw new CannotSimulate(scenarioWords.unreadable(file, scenarioWords.refersToItself))
  }
}

/** A place is looked for from the top each time, and only the first few are told. */
const mostPlaced = 100

const most = { characters: 500_000, lines: 20_000, depth: 30, indent: 200, aliases: 200 }

/** A sentence when the text is beyond what the reader can take; one look at each character. */
function tooMuch(text: string): string | null {
  if (text.length > most.characters) return scenarioWords.tooLong
  let [deep, deepest, lines, indent, dashes, aliases, isAtStart] = [0, 0, 0, 0, 0, 0, true]
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '\n') {
      ;[lines, indent, dashes, isAtStart] = [lines + 1, 0, 0, true]
    } else if (isAtStart && letter === ' ') indent++
    else if (
      isAtStart &&
      (letter === '-' || letter === '?' || letter === ':') &&
      text[at + 1] === ' '
    )
      dashes++
    else isAtStart = false
    if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++deep)
    if (letter === ']' || letter === '}') deep = Math.max(0, deep - 1)
    if (letter === '*') aliases++
    if (lines > most.lines) return scenarioWords.tooManyLines
    if (deepest > most.depth || dashes > most.depth || indent > most.indent) {
      return scenarioWords.tooDeep
    }
    if (aliases > most.aliases) return scenarioWords.tooManyAliases
  }
  return null
}

function sourceOf(text: string, file: string): Source {
  const lines = new LineCounter()
  // Asked to look for names said twice, the reader compares each with all before it.
  const options = { prettyErrors: false, uniqueKeys: false } as const
  const document = parseDocument(text, { ...options, lineCounter: lines })
  const lineAt = (offset: number) => lines.linePos(offset).line
  if (document.errors.length > 0) {
    throw new CannotSimulate(
      problemsInWords(
        file,
        document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message })),
      ),
    )
  }
  const twice = saidTwice(document)
  if (twice.length > 0) {
    const placed = twice.map(({ key, offset }) => ({
      line: lineAt(offset),
      message: scenarioWords.twice(`${key}`),
    }))
    throw new CannotSimulate(problemsInWords(file, placed))
  }
  const line = (at: Path): number => {
    for (let length = at.length; length > 0; length--) {
      const found = placeOf(document, at.slice(0, length))
      if (found !== undefined) return lineAt(found)
    }
    return 1
  }
  const refuse = (problems: { path: Path; message: string }[]): never => {
    const placed = problems
      .slice(0, mostPlaced)
      .map(({ path: at, message }) => ({ line: line(at), message }))
    throw new CannotSimulate(problemsInWords(file, placed))
  }
  const parsed = Scenario.safeParse(document.toJS() ?? {}, { error: misreadWords })
  if (!parsed.success) return refuse(parsed.error.issues.flatMap(problem))
  return { scenario: parsed.data, line, refuse }
}

function saidTwice(document: ReturnType<typeof parseDocument>): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = []
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        const name = String(key)
        if (seen.has(name)) found.push({ key: name, offset: (isNode(key) && key.range?.[0]) || 0 })
        seen.add(name)
      }
    },
  })
  return found
}

function textOf(path: string): string {
  try {
    // It is refused unread.
    if (statSync(path).size > 4 * most.characters) return ' '.repeat(most.characters + 1)
    return readFileSync(path, 'utf8')
  } catch {
    throw new CannotSimulate(scenarioWords.notThere(path))
  }
}

type Issue = { code: string; path: PropertyKey[]; message: string; keys?: string[] }

function problem(issue: Issue): { path: Path; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({
      path: [...issue.path, key],
      message: scenarioWords.unknownKey(key),
    }))
  }
  const name = issue.path.filter((part) => typeof part === 'string').at(-1)
  return [{ path: issue.path, message: `${String(name ?? 'the scenario')}: ${issue.message}` }]
}

function placeOf(document: ReturnType<typeof parseDocument>, path: Path): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true)
  const key = path.at(-1)
  if (isMap(parent)) {
    const pair = parent.items.find(({ key: each }) => String(each) === String(key))
    if (isNode(pair?.key)) return pair.key.range?.[0]
  }
  const node = document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}

function problemsInWords(file: string, problems: { line: number; message: string }[]): string {
  const shown = problems
    .toSorted((a, b) => a.line - b.line)
    .slice(0, 10)
    .map(({ line, message }) => scenarioWords.onLine(line, message))
  return scenarioWords.problems(file, shown)
}
