import { type Level, levels } from '../base/vocabulary.ts'
import { type Matrix, rungOfTier } from '../matrix/matrix.ts'
import type { Rule, RuleAction } from '../matrix/rule.ts'
import { error, type Finding, type FindingWords } from './finding.ts'
import { ladderWords } from './words/ladder.ts'
import { ruleFindingWords } from './words/rules.ts'

/** Names that lead nowhere, names said twice, and levels that are missing from the ladder. */
export function referenceFindings(matrix: Matrix): Finding[] {
  return [
    ...rungsInOrder(matrix),
    ...matrix.rungs
      .filter(({ calendar }) => !Object.hasOwn(matrix.calendars, calendar))
      .map(({ level, calendar }) =>
        error(
          'unknown-calendar',
          `rungs.${level}.calendar`,
          noCalendar(calendar, Object.keys(matrix.calendars)),
        ),
      ),
    ...twice(matrix.rules.map(({ name }) => name)).map((name) =>
      error('rule-named-twice', `rules.${name}`, ruleFindingWords.namedTwice),
    ),
    ...matrix.rules.flatMap((rule) => pointsNowhere(rule, matrix)),
  ]
}

function rungsInOrder({ rungs }: Matrix): Finding[] {
  const named = rungs.map(({ level }) => level)
  const expected = levels.slice(0, named.length)
  if (named.join() !== expected.join()) {
    return [
      error(
        'rungs-out-of-order',
        'rungs',
        ladderWords.outOfOrder(named.join(', '), expected.join(', ')),
      ),
    ]
  }
  return rungs.flatMap(({ level, tier }, index) =>
    tier < (rungs[index - 1]?.tier ?? 1)
      ? [error('ladder-goes-down', `rungs.${level}.tier`, ladderWords.goesDown(level, tier))]
      : [],
  )
}

function pointsNowhere(rule: Rule, matrix: Matrix): Finding[] {
  return rule.act
    .flatMap((action) => missingFor(action, matrix))
    .map((words) => error('points-nowhere', `rules.${rule.name}`, words))
}

const noCalendar = (calendar: string, known: readonly string[]): FindingWords =>
  known.length === 0
    ? ruleFindingWords.noCalendars(calendar)
    : ruleFindingWords.noCalendar(calendar, known.join(', '))

function missingFor(action: RuleAction, matrix: Matrix): FindingWords[] {
  switch (action.do) {
    case 'escalate':
      if (action.to === 'next' || action.to === 'authority') return []
      if (typeof action.to === 'string') return noRung(action.to, matrix)
      return action.to === 4 || rungOfTier(matrix, action.to)
        ? []
        : [ruleFindingWords.noTier(action.to)]
    case 'escalate_account':
      return noRung(action.to, matrix)
    case 'name_lead':
      return action.from === 'rung' ? [] : noRung(action.from, matrix)
    case 'alert':
      return [
        ...levels
          .filter((level) => action.whom.includes(level))
          .flatMap((level) => noRung(level, matrix)),
        ...(action.channels ?? []).flatMap((channel) => noChannel(channel, matrix)),
      ]
    case 'open_ticket':
      return noTracker(action.channel, matrix)
    case 'start_playbook':
      return Object.hasOwn(matrix.playbooks, action.playbook)
        ? []
        : [ruleFindingWords.noPlaybook(action.playbook)]
    case 'climb':
    case 'set_priority':
    case 'open_incident':
      return []
  }
}

const noRung = (level: Level, { rungs }: Matrix): FindingWords[] =>
  rungs.some((rung) => rung.level === level) ? [] : [ruleFindingWords.noLevel(level)]

const noChannel = (channel: string, { channels }: Matrix): FindingWords[] =>
  Object.hasOwn(channels, channel) ? [] : [ruleFindingWords.noChannel(channel)]

/** A ticket is asked for by a webhook; people read the other channels. */
const noTracker = (channel: string, matrix: Matrix): FindingWords[] =>
  matrix.channels[channel] && matrix.channels[channel].kind !== 'webhook'
    ? [ruleFindingWords.noTracker(channel)]
    : noChannel(channel, matrix)

function twice(names: string[]): string[] {
  const seen = new Set<string>()
  const again = names.filter((name) => seen.has(name) || !seen.add(name))
  return [...new Set(again)]
}
