import { impactLabels, planNames, severityLabels } from '../../base/labels.ts'
import { usd } from '../../base/money.ts'
import { impacts, levels, plans, priorities, urgencies } from '../../base/vocabulary.ts'
import type { Authority, Matrix, Rung, Targets } from '../../matrix/matrix.ts'
import { packetNames } from '../../matrix/packet.ts'
import { isOn } from '../../matrix/rule.ts'
import { routingRules } from '../routing-words.ts'
import { matrixWords as words } from './words.ts'

/** A part of a matrix and its sentence. The same part of two versions has the same place. */
export interface MatrixLine {
  place: string
  sentence: string
  part: unknown
}

/** Everything a matrix says. */
export const matrixLines = (matrix: Matrix): MatrixLine[] => [
  ...matrix.rungs.flatMap(rungLines),
  ...severityLines(matrix),
  ...targetLines(matrix),
  ...matrix.rules.map((rule) =>
    line(`rules.${rule.name}`, isOn(rule) ? rule.sentence : words.ruleOff(rule.sentence), rule),
  ),
  ...routingRules(matrix).map(({ name, sentence }) =>
    line(`routing.${name}`, sentence, matrix.routing),
  ),
  ...levels.flatMap((level) => {
    const most = matrix.authority[level]
    if (most === undefined) return []
    return [line(`authority.${level}`, words.authority(level, amountOf(most)), most)]
  }),
  ...matrix.keywords.map((word) => line(`keywords.${word}`, words.keyword(word), word)),
  ...Object.entries(matrix.playbooks).map(([name, book]) =>
    line(`playbooks.${name}`, words.playbook(book.title, book.steps.length), book),
  ),
  line(
    'quietHours',
    matrix.quietHours ? words.quiet(matrix.quietHours.from, matrix.quietHours.to) : words.noQuiet,
    matrix.quietHours,
  ),
  line('roundTheClock', words.roundTheClock(matrix.roundTheClock), matrix.roundTheClock),
  line('survey', words.survey(matrix.survey.sendAfter), matrix.survey),
  line('tickets', words.tickets(matrix.tickets.tellWithin), matrix.tickets),
  line('autoClose', words.autoClose(matrix.autoClose.after), matrix.autoClose),
  ...(Object.keys(words.other) as (keyof typeof words.other)[]).map((key) =>
    line(key, words.other[key], matrix[key]),
  ),
]

const line = (place: string, sentence: string, part: unknown): MatrixLine => ({
  ...{ place, sentence, part },
})

function rungLines(rung: Rung): MatrixLine[] {
  const { level, inWords, owners, backups, response, inactivity, requires } = rung
  const names = (who: Rung['owners']) => who.map(({ name }) => name)
  const at = (part: string) => `rungs.${level}.${part}`
  return [
    line(at('owners'), words.owned(inWords, names(owners)), owners),
    line(at('backups'), words.backedUp(inWords, names(backups)), backups),
    line(at('response'), words.rungAccepts(rung.responsibility, response), response),
    ...priorities.flatMap((priority) => {
      const minutes = inactivity[priority]
      if (minutes === undefined) return []
      const sentence = words.rungClimbs(inWords, priority, minutes)
      return [line(at(`inactivity.${priority}`), sentence, minutes)]
    }),
    line(
      at('requires'),
      words.requires(
        inWords,
        requires.map((field) => packetNames[field].toLowerCase()),
      ),
      [requires, rung.minimumCompleteness, rung.calendar, rung.tier],
    ),
  ]
}

const severityLines = ({ priorities: table }: Matrix): MatrixLine[] =>
  impacts.flatMap((impact) =>
    urgencies.map((urgency) => {
      const priority = table[impact][urgency]
      const [who, how] = [impactLabels[impact].name, severityLabels[urgency].name.toLowerCase()]
      return line(`priorities.${impact}.${urgency}`, words.severity(who, how, priority), priority)
    }),
  )

const targetLines = ({ targets, plans: tighter }: Matrix): MatrixLine[] => [
  ...priorities.flatMap((priority) =>
    targetsOf(`targets.${priority}`, words.planOf('All', priority), targets[priority]),
  ),
  ...plans.flatMap((plan) =>
    (['every', ...priorities] as const).flatMap((priority) => {
      const whose = words.planOf(planNames[plan], priority)
      return targetsOf(`plans.${plan}.${priority}`, whose, tighter[plan][priority] ?? {})
    }),
  ),
]

function targetsOf(place: string, whose: string, targets: Partial<Targets>): MatrixLine[] {
  return (Object.keys(words.target) as (keyof Targets)[]).flatMap((name) => {
    const minutes = targets[name]
    if (minutes === undefined) return []
    const sentence = words.targetOf(whose, words.target[name](minutes))
    return [line(`${place}.${name}`, sentence, minutes)]
  })
}

function amountOf(most: Authority): string {
  if (most === null) return words.anyAmount
  if (typeof most === 'number') return words.upTo(usd(most))
  const { perCase, perDay } = most
  if (perCase === null) return perDay === null ? words.anyAmount : words.anyAmountADay(usd(perDay))
  return perDay === null ? words.upTo(usd(perCase)) : words.upToADay(usd(perCase), usd(perDay))
}
