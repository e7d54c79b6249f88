import type { Instant } from '@caselead/core/base/instant.ts'
import { type ClockKind, clockKinds, isAbove, type Level } from '@caselead/core/base/vocabulary.ts'
import type { CaseFigures } from '@caselead/core/simulate/report/case-figures.ts'
import { scenarioWords } from '../words.ts'

/** A sentence of a scenario that must come true. */
export interface Expectation {
  text: string
  line: number
  /** Null when any case may make it true. */
  caseId: number | null
  isMet(cases: readonly CaseFigures[]): boolean
}

export interface Reading {
  caseId: number | null
  line: number
  moment(text: string): Instant
  /** Of the matrix. */
  rules: readonly string[]
  /** Whether the team has somebody of this name. */
  isKnown(name: string): boolean
}

type Test = (one: CaseFigures, by: Instant) => boolean

export const expectationShapes = [
  'rung L4 by TIME',
  'rule NAME fired by TIME',
  'alerted NAME by TIME',
  'accepted by TIME',
  'breached CLOCK by TIME',
]

/** Reads one line; a text is what is wrong with it. */
export function expectation(text: string, reading: Reading): Expectation | string {
  const [, not, what = '', by] = /^(not )?(.+?)(?: by (.+))?$/.exec(text.trim()) ?? []
  const test = testOf(what, reading)
  if (typeof test === 'string') return test
  const { caseId, line } = reading
  const until = by === undefined ? Number.POSITIVE_INFINITY : reading.moment(by)
  const isMet = (cases: readonly CaseFigures[]) =>
    cases.some((one) => (caseId === null || one.id === caseId) && test(one, until)) !== Boolean(not)
  return { text, line, caseId, isMet }
}

function testOf(what: string, { rules: known, isKnown }: Reading): Test | string {
  const [, rung] = /^rung (L[1-4])$/.exec(what) ?? []
  if (rung) return reached(rung as Level)
  const [, rule] = /^rule (\S+) fired$/.exec(what) ?? []
  if (rule && !known.includes(rule)) {
    return scenarioWords.noRule(rule, known.join(', '))
  }
  if (rule) return ({ rules }, by) => rules.some((each) => each.rule === rule && each.at <= by)
  const [, name] = /^alerted (.+)$/.exec(what) ?? []
  if (name && !isKnown(name)) return scenarioWords.notAlertable(name)
  if (name) return ({ pages }, by) => pages.some((each) => each.name === name && each.at <= by)
  if (what === 'accepted') return ({ acceptances }, by) => acceptances.some(({ at }) => at <= by)
  const [, clock] = /^breached (\S+)$/.exec(what) ?? []
  if (clock && !clockKinds.some((kind) => kind === clock)) {
    return scenarioWords.noClock(clock, clockKinds.join(', '))
  }
  if (clock) {
    return ({ breaches }, by) =>
      breaches.some((each) => each.clock === (clock as ClockKind) && each.dueAt <= by)
  }
  return scenarioWords.notUnderstood(what, expectationShapes.join(', '))
}

const reached =
  (level: Level): Test =>
  ({ climbs, openedOn, openedAt }, by) =>
    (openedOn === level && openedAt <= by) ||
    climbs.some((each) => !isAbove(level, each.level) && each.at <= by)
