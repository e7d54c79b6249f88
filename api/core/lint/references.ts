import { type Matrix, rungOfTier } from '../matrix.ts'
import type { Rule, RuleAction } from '../rule.ts'
import { type Level, levels } from '../words.ts'
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
  const has = (level: Level) => matrix.rungs.some((rung) => rung.level === level)
  const missing = (what: string, mend: string) =>
    error('points-nowhere', `rules.${rule.name}`, `It names ${what}, which is not there.`, mend)
  const noRung = (to: Level) => missing(`level ${to}`, `Add a rung ${to}, or name another level.`)
  const ofAction = (action: RuleAction): Finding[] => {
    switch (action.do) {
      case 'escalate':
        if (typeof action.to === 'number') {
          return action.to === 4 || rungOfTier(matrix, action.to)
            ? []
            : [missing(`tier ${action.to}`, 'Add a rung of that tier, or name another.')]
        }
        return action.to === 'next' || has(action.to) ? [] : [noRung(action.to)]
      case 'alert':
        return action.whom
          .filter((whom) => whom !== 'lead' && whom !== 'assignee' && whom !== 'rung')
          .flatMap((level) => (has(level) ? [] : [noRung(level)]))
      case 'climb':
      case 'set_priority':
        return []
    }
  }
  return rule.act.flatMap(ofAction)
}

const twice = (names: string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
]
