import { type Level, levels } from '../base/vocabulary.ts'
import { type Matrix, rungOfTier } from '../matrix/matrix.ts'
import type { Rule, RuleAction } from '../matrix/rule.ts'
import { error, type Finding } from './finding.ts'

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
          `There is no calendar “${calendar}”.`,
          `Name one of: ${Object.keys(matrix.calendars).join(', ') || 'none is written yet'}.`,
        ),
      ),
    ...twice(matrix.rules.map(({ name }) => name)).map((name) =>
      error(
        'rule-named-twice',
        `rules.${name}`,
        'Two rules have this name, and the record names rules.',
        'Give one of them another name.',
      ),
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
        `The rungs are ${named.join(', ')}; a case climbs from L1, one level after the other.`,
        `Write them as ${expected.join(', ')}, each once.`,
      ),
    ]
  }
  return rungs.flatMap(({ level, tier }, index) =>
    tier < (rungs[index - 1]?.tier ?? 1)
      ? [
          error(
            'ladder-goes-down',
            `rungs.${level}.tier`,
            `Level ${level} stands at tier ${tier}, below the level before it.`,
            'Give it the tier of the level before it, or a higher one.',
          ),
        ]
      : [],
  )
}

function pointsNowhere(rule: Rule, matrix: Matrix): Finding[] {
  return rule.act
    .flatMap((action) => missingFor(action, matrix))
    .map(({ what, mend }) =>
      error('points-nowhere', `rules.${rule.name}`, `It names ${what}, which is not there.`, mend),
    )
}

interface Missing {
  what: string
  mend: string
}

function missingFor(action: RuleAction, matrix: Matrix): Missing[] {
  switch (action.do) {
    case 'escalate':
      if (action.to === 'next' || action.to === 'authority') return []
      if (typeof action.to === 'string') return noRung(action.to, matrix)
      return action.to === 4 || rungOfTier(matrix, action.to)
        ? []
        : [{ what: `tier ${action.to}`, mend: 'Add a rung of that tier, or name another.' }]
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
        : [{ what: `the playbook “${action.playbook}”`, mend: 'Write it, or name another.' }]
    case 'climb':
    case 'set_priority':
    case 'open_incident':
      return []
  }
}

const noRung = (level: Level, { rungs }: Matrix): Missing[] =>
  rungs.some((rung) => rung.level === level)
    ? []
    : [{ what: `level ${level}`, mend: `Add a rung ${level}, or name another level.` }]

const noChannel = (channel: string, { channels }: Matrix): Missing[] =>
  Object.hasOwn(channels, channel)
    ? []
    : [{ what: `the channel “${channel}”`, mend: 'Add it to the channels, or name another.' }]

/** A ticket is asked for by a webhook; people read the other channels. */
const noTracker = (channel: string, matrix: Matrix): Missing[] =>
  matrix.channels[channel] && matrix.channels[channel].kind !== 'webhook'
    ? [{ what: `a bug tracker in “${channel}”`, mend: 'Name a channel that is a webhook.' }]
    : noChannel(channel, matrix)

function twice(names: string[]): string[] {
  const seen = new Set<string>()
  const again = names.filter((name) => seen.has(name) || !seen.add(name))
  return [...new Set(again)]
}
