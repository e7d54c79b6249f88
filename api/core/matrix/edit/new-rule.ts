import { isSame } from '../../base/same.ts'
import { levels, priorities } from '../../base/vocabulary.ts'
import type { Matrix } from '../matrix.ts'
import type { Condition, Rule, RuleAction } from '../rule.ts'
import type { Edited } from './edit.ts'
import { read } from './typed.ts'
import { slotWords } from './words.ts'

/** What sets off a rule that is made in a form; the document knows more. */
export const ruleMoments = [
  ...(['opened', 'writes', 'asks', 'reopened'] as const),
  ...(['firstAnswerLate', 'answerLate', 'unsolved'] as const),
] as const
export type RuleMoment = (typeof ruleMoments)[number]

const whens: Record<RuleMoment, Condition> = {
  opened: { on: 'opened' },
  writes: { on: 'customer_message' },
  asks: { on: 'escalation_requested' },
  reopened: { on: 'reopened' },
  firstAnswerLate: { on: 'breached', clock: ['first_response'] },
  answerLate: { on: 'breached', clock: ['next_response'] },
  unsolved: { on: 'breached', clock: ['resolution'] },
}

/** What somebody chose and wrote; every value as the form sends it. */
export interface TypedRule {
  sentence: string
  moment: string
  /** Empty for every case. */
  priority: string
  /** `people`, `rung`, `next`, the level it moves to, or the priority it becomes. */
  deed: string
}

/** The matrix with one more rule, which comes last; what doesn't fit adds none. */
export function addRule(matrix: Matrix, typed: TypedRule): Edited {
  const said = read('sentence', typed.sentence)
  const moment = ruleMoments.find((each) => each === typed.moment)
  const act = actOf(typed.deed)
  const priority = priorities.find((each) => each === typed.priority)
  const wrongs = [
    ...(said.wrong === undefined ? [] : [{ message: said.wrong, field: 'new.sentence' }]),
    ...(moment ? [] : [{ message: slotWords.choice, field: 'new.moment' }]),
    ...(priority || typed.priority === ''
      ? []
      : [{ message: slotWords.choice, field: 'new.priority' }]),
    ...(act ? [] : [{ message: slotWords.choice, field: 'new.deed' }]),
  ]
  if (wrongs.length > 0 || !moment || !act) return { matrix, wrongs }
  const sentence = String(said.value)
  const rule: Rule = {
    name: freeName(nameOf(sentence), matrix.rules),
    sentence,
    when: { ...whens[moment], ...(priority && { priority: [priority] }), ...belowOf(act) },
    act: [act],
  }
  return { matrix: { ...matrix, rules: [...matrix.rules, rule] }, wrongs: [] }
}

function actOf(deed: string): RuleAction | null {
  if (deed === 'people') return { do: 'alert', whom: ['lead', 'assignee'] }
  if (deed === 'rung') return { do: 'alert', whom: ['rung'] }
  if (deed === 'next') return { do: 'escalate', kind: 'functional', to: 'next' }
  const level = levels.find((each) => each === deed)
  if (level) return { do: 'escalate', kind: 'hierarchical', to: level }
  const priority = priorities.find((each) => each === deed)
  return priority ? { do: 'set_priority', to: priority } : null
}

/** A case is never taken down to a level, nor to the one it's on. */
const belowOf = (act: RuleAction): Pick<Condition, 'below'> => {
  const level = act.do === 'escalate' ? levels.find((each) => each === act.to) : undefined
  return level ? { below: level } : {}
}

const longestName = 60

function nameOf(sentence: string): string {
  const words = sentence.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, longestName).replace(/-$/, '') || 'rule'
}

/** No two rules share a name. */
function freeName(name: string, rules: readonly Rule[]): string {
  const isTaken = (each: string) => rules.some((rule) => rule.name === each)
  let free = name
  for (let no = 2; isTaken(free); no++) free = `${name}-${no}`
  return free
}

/**
 * Rules of a draft that came after the version it was made from, and that another version lacks; by
 * another name where a rule that says or does something else has theirs.
 */
export function rulesAdded(made: Matrix, draft: Matrix, newest: Matrix): Rule[] {
  const added: Rule[] = []
  for (const rule of draft.rules) {
    const isOfName = ({ name }: Rule) => name === rule.name
    if (made.rules.some(isOfName) || isSame(newest.rules.find(isOfName), rule)) continue
    added.push({ ...rule, name: freeName(rule.name, [...newest.rules, ...added]) })
  }
  return added
}
