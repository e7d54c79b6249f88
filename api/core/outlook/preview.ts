import type { Instant } from '../base/instant.ts'
import { priorityNames } from '../base/labels.ts'
import type { Priority } from '../base/vocabulary.ts'
import type { CommandOf } from '../case/commands.ts'
import type { DecisionInput } from '../case/decision.ts'
import { decide } from '../decide/decide.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { conditionsOnWords } from '../matrix/rule.ts'
import { whereItIs } from '../wording/standing.ts'
import { type Climbs, climbsOf, type Tells, tells } from './tells.ts'

/** What will happen to a case that is not opened yet. */
export interface Preview
  extends Pick<
    Tells,
    'nextUpdateBy' | 'nextUpdateWords' | 'firstResponseBy' | 'resolutionTargetBy'
  > {
  priority: Priority
  /** "Critical", "High", "Normal", "Low" */
  priorityName: string
  /** Who it goes to: "our senior engineers". */
  goesTo: string
  /** What happens if nobody acts; null when no clock would make it climb. */
  climbs: Climbs | null
  /** Why it may still change until it is opened, one sentence each. */
  mayChange: string[]
}

/** A case as far as it is written; nothing of it has to be there but how severe it is. */
export interface Draft extends Pick<CommandOf<'open'>, 'subject' | 'body' | 'impact' | 'urgency'> {
  /** Who would open it; null while nobody knows. */
  opener: Pick<CommandOf<'open'>, 'account' | 'contact'> | null
  /** Somebody else reads the words once more after it is opened. */
  isReadAgain: boolean
}

const unknown: NonNullable<Draft['opener']> = {
  account: { id: '', name: '', plan: 'starter', vip: false, valueUsd: 0 },
  contact: { id: '', name: '' },
}

/** The decision on paper: what opening it now would record, told by what tells of every case. */
export function preview(decision: Draft, at: Instant, facts: DecisionInput): Preview {
  const { opener, subject, body, impact, urgency } = decision
  const { account, contact } = opener ?? unknown
  const { case: one } = decide(
    null,
    0,
    {
      ...{ do: 'open', category: null, channel: 'portal', environment: {} },
      ...{ impact, urgency, account, contact },
      subject: subject.trim() || notWritten,
      body: body.trim() || notWritten,
    },
    at,
    { type: 'contact', ...contact },
    facts,
  )
  const seen = { matrix: facts.matrix, people: facts.people, now: at }
  const { nextUpdateBy, nextUpdateWords, firstResponseBy, resolutionTargetBy } = tells(one, seen)
  return {
    ...{ nextUpdateBy, nextUpdateWords, firstResponseBy, resolutionTargetBy },
    priority: one.priority,
    priorityName: priorityNames[one.priority],
    goesTo: whereItIs(one, facts.matrix),
    climbs: climbsOf(one, seen, false),
    mayChange: mayChange(decision, facts.matrix),
  }
}

/** No word at all, so that no rule about words is met. */
const notWritten = '…'

function mayChange({ opener, subject, body, isReadAgain }: Draft, matrix: Matrix): string[] {
  const isWritten = subject.trim() !== '' && body.trim() !== ''
  return [
    ...(opener ? [] : ['Once you sign in, your company’s plan may change this.']),
    ...(readsWords(matrix) && (!isWritten || isReadAgain)
      ? ['What you write may change this: some problems go to other people or are answered sooner.']
      : []),
  ]
}

/** Whether what is written may set off a rule when a case is opened. */
const readsWords = ({ rules }: Matrix): boolean =>
  rules.some(
    ({ when }) =>
      (when.on === 'opened' || when.on === 'customer_message') &&
      conditionsOnWords.some((condition) => when[condition] !== undefined),
  )
