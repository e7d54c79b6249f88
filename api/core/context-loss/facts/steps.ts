import type { Fact } from '../kinds.ts'
import type { Sentence, Word } from '../sentences.ts'
import { isSmall, stem } from '../stems.ts'

/** Steps people take, each by one name, with the stems it goes by. */
const steps = new Map<string, string>(
  Object.entries({
    restart: 'restart reboot relaunch powercycl power-cycl',
    clear: 'clear empti flush delet purg wip',
    reinstall: 'reinstall re-instal reinstal uninstal',
    update: 'updat upgrad',
    reset: 'reset',
    reload: 'reload refresh',
    disable: 'disabl deactivat',
    reconnect: 'reconnect unplug replug replac',
    relog: 'relog',
    'other-browser': 'otherbrowser',
    'private-window': 'incognito privatewindow',
    check: 'check verifi',
    reimport: 'reimport re-import',
  }).flatMap(([name, stems]) => stems.split(' ').map((each) => [each, name])),
)

/** Ways to say a step in several words. */
const sayings: [RegExp, string][] = [
  [
    /\b(turn|switch|power)(ed|ing)? (it |them |everything |that )?off and (back )?on( again)?\b/gi,
    'restart$2 it',
  ],
  [
    /\b(sign|log)(ged|ned|ging|ning)? (out|off) and (back )?(sign(ed|ing)? |log(ged|ging)? )?in( again)?\b/gi,
    'relogged',
  ],
  [
    /\b(another|a different|a second|different|other) (browser|computer|device|machine|pc|laptop)s?\b/gi,
    'otherbrowser',
  ],
  [/\b(private|incognito)[ -](window|mode|tab)\b/gi, 'incognito'],
  [/\b(turn|switch)(ed|ing)? off (the |your |our )?/gi, 'disable$2 '],
]
const clearable = /^(cach|cooki|histori|data|queu|storag|temp|log)$/
const namedAlone = new Set(['other-browser', 'private-window'])

export interface Step {
  name: string
  of: string[]
  at: number
  words: Word[]
}

/** Every step a sentence names, done or not. */
export function stepsNamed(words: Word[]): Step[] {
  return words.flatMap(({ low }, at) => {
    const name = steps.get(stem(low))
    if (!name) return []
    const of = objectsAfter(words, at)
    if (name === 'clear' && !of.some((each) => clearable.test(each))) return []
    if (name === 'check' && of.length === 0) return []
    return [{ name, of: namedAlone.has(name) ? [] : of, at, words }]
  })
}

/** A sentence's words with each step in one word. */
export function plainly({ text }: Sentence): string {
  return sayings.reduce((said, [saying, step]) => said.replace(saying, step), text)
}

function objectsAfter(words: readonly Word[], at: number): string[] {
  const found: string[] = []
  for (let i = at + 1; i < words.length && i <= at + 6 && found.length < 3; i++) {
    const { low = '', before = '' } = words[i] ?? {}
    if (/[,;:.()]/.test(before)) break
    if (/^(and|but|or|then|to|because|after|since|when|so|until|before)$/.test(low)) break
    if (!isSmall(low)) found.push(stem(low))
  }
  return found
}

const refusal =
  /^(not|never|without|unable|haven't|hasn't|didn't|couldn't|cannot|can't|won't|don't)$/
const trial = /^(tried|trying|after|even|despite|by|of)$/
const byItself = /\b(by itself|by themselves|on its own|itself|suddenly|automatically|randomly)\b/i

/** Steps a text says were taken, or were not. */
export function stepsIn(sentence: Sentence, words: Word[]): Fact[] {
  if (sentence.isQuestion || byItself.test(sentence.text)) return []
  return stepsNamed(words).flatMap((step) => {
    const { name, of, at } = step
    const before = words.slice(Math.max(0, at - 4), at).map(({ low }) => low)
    const denied = before.some((low) => refusal.test(low))
    if (!denied && !isDone(step, before)) return []
    const value = words
      .slice(Math.max(0, at - 3), at + 6)
      .map(({ text }) => text)
      .join(' ')
    return [{ kind: 'step' as const, value, of: [name, ...of], denied }]
  })
}

function isDone({ name, at, words }: Step, before: string[]): boolean {
  const low = words[at]?.low ?? ''
  const last = before.at(-1) ?? ''
  if (/^(you|it|which|that|was|were|got|been|being|gets)$/.test(last)) return false
  if (before.some((each) => /^(you|should|could|would|will|please)$/.test(each))) return false
  if (namedAlone.has(name))
    return before.some((each) => /^(tried|used|in|with|on|from|also)$/.test(each))
  if (low.endsWith('ed')) return true
  if (low === 'reset') return /^(we|i|already|then|also|and|have|i've|we've)$/.test(last)
  const after = words.slice(at + 1, at + 8).map((word) => word.low)
  const judged = after.some((each) =>
    /^(help|helps|helped|nothing|same|change|fix|work|did|does|doesn't|didn't)$/.test(each),
  )
  return low.endsWith('ing') && (before.some((each) => trial.test(each)) || judged)
}
