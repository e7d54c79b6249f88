import { type Definition, definition, entryOf } from './sources.ts'

/** A code and what is said with it; null where that depends on too much to be printed. */
export type MayRefuse = [code: string, sentence: string | null]

/** Functions that are handed a command decide nothing by themselves: the table below does. */
const table = 'api/core/decide/decide.ts'

/** What is refused there is told of each audience. */
const whoAsks = 'api/auth/'

/** What an action may refuse, wherever below it that is decided. */
export function refusalsBelow(action: Definition): MayRefuse[] {
  const seen = new Set<string>()
  const found = new Map<string, MayRefuse>()
  const waiting = [action]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const key = `${next.file} ${next.name}`
    if (seen.has(key)) continue
    seen.add(key)
    for (const each of refusalsIn(next)) found.set(each.join(' '), each)
    waiting.push(...calledBy(next))
  }
  return [...found.values()].toSorted(byWords)
}

const byWords = ([a, said]: MayRefuse, [b, other]: MayRefuse): number =>
  a.localeCompare(b) || (said ?? '').localeCompare(other ?? '')

const catalogued = '(\\w+\\.\\w+(?:\\.\\w+)?)'
const thrown = new RegExp(
  `(?:new Refusal|\\brefuse)\\(\\s*'(\\w+)',\\s*(?:'([^']*)'|${catalogued})?`,
  'g',
)
const required = new RegExp(
  `\\brequired(?:Text|Words)\\([^,]{1,60},\\s*'\\w+',\\s*(?:'([^']*)'|${catalogued})`,
  'g',
)

function refusalsIn({ file, text }: Definition): MayRefuse[] {
  const said = (sentence?: string, entry?: string) =>
    sentence ?? (entry === undefined ? null : entryOf(file, entry.split('.')))
  return [
    ...[...text.matchAll(thrown)].map(
      ([, code = '', sentence, entry]): MayRefuse => [code, said(sentence, entry)],
    ),
    ...[...text.matchAll(required)].map(
      ([, sentence, entry]): MayRefuse => ['invalid', said(sentence, entry)],
    ),
  ]
}

/** The functions it calls, and those that carry out the commands it gives. */
function calledBy({ file, name, text }: Definition): Definition[] {
  const own = [...text.matchAll(/\b([a-z]\w*)\(/g)]
    .flatMap(([, called = '']) => (called === name ? [] : (definition(file, called) ?? [])))
    .filter((found) => !found.file.startsWith(whoAsks))
  const commands = [...text.matchAll(/\bdo: '(\w+)'/g)].flatMap(([, command = '']) => {
    const does = new RegExp(`^ {2}${command}(?:: (\\w+))?,$`, 'm').exec(decisions())
    return does ? (definition(table, does[1] ?? command) ?? []) : []
  })
  return [...own, ...commands]
}

const decisions = (): string => definition(table, 'decisions')?.text ?? ''
