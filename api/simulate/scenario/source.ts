import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isMap, isNode, LineCounter, parseDocument } from 'yaml'
import { documentWords } from '../../matrix/misread.ts'
import { CannotSimulate } from '../cannot-simulate.ts'
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
  const lines = new LineCounter()
  const document = parseDocument(textOf(path), { lineCounter: lines, prettyErrors: false })
  const file = basename(path)
  const lineAt = (offset: number) => lines.linePos(offset).line
  if (document.errors.length > 0) {
    throw new CannotSimulate(
      told(
        file,
        document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message })),
      ),
    )
  }
  const line = (at: Path): number => {
    for (let length = at.length; length > 0; length--) {
      const found = placeOf(document, at.slice(0, length))
      if (found !== undefined) return lineAt(found)
    }
    return 1
  }
  const refuse = (problems: { path: Path; message: string }[]): never => {
    const placed = problems.map(({ path: at, message }) => ({ line: line(at), message }))
    throw new CannotSimulate(told(file, placed))
  }
  const parsed = Scenario.safeParse(document.toJS() ?? {}, { error: documentWords })
  if (!parsed.success) return refuse(parsed.error.issues.flatMap(problem))
  return { scenario: parsed.data, line, refuse }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new CannotSimulate(`The scenario ${path} cannot be read. Is the name right?`)
  }
}

type Issue = { code: string; path: PropertyKey[]; message: string; keys?: string[] }

function problem(issue: Issue): { path: Path; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({
      path: [...issue.path, key],
      message: `“${key}” is not known here`,
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

function told(file: string, problems: { line: number; message: string }[]): string {
  const shown = problems
    .toSorted((a, b) => a.line - b.line)
    .slice(0, 10)
    .map(({ line, message }) => `  line ${line}: ${message}`)
  return [`${file} cannot be read as a scenario:`, ...shown].join('\n')
}
