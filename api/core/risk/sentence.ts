import { counted, listed, percent, times } from '../base/counted.ts'
import { hours, minutes } from '../base/instant.ts'
import { impactNames, planNames, priorityNames, severityLabels } from '../base/labels.ts'
import { usd } from '../base/money.ts'
import { spanInWords } from '../base/span.ts'
import type { Channel, Plan, Priority } from '../base/vocabulary.ts'
import type { Case } from '../case/state.ts'
import { type Matrix, rungOf } from '../matrix/matrix.ts'
import type { Push } from './learn.ts'
import type { Risk } from './model.ts'

/** "3 of 4 cases like this (rated High, with our specialists and 40 min left) ran late." */
export function riskSentence({ chance, pushes, values }: Risk, one: Case, matrix: Matrix) {
  if (chance === null) {
    const used = Math.round(Number(values.used) * 100)
    return `${used}% of its time is gone. There are too few past cases to say how likely it is to be late.`
  }
  const reasons = reasonsFor(pushes, one, matrix)
  return reasons.length > 0
    ? `${howMany(chance)} like this (${listed(reasons)}) ran late.`
    : `${howMany(chance)} like this ran late.`
}

type Words = (value: NonNullable<Push['value']>, one: Case, matrix: Matrix) => string | null

const channelWords: Record<Channel, string | null> = {
  portal: 'opened in the portal',
  widget: 'opened in the widget',
  email: 'sent by email',
  desk: 'opened by the team',
  import: null,
}

const open = (count: Push['value']): string => counted(Number(count), 'open case')
const spent = (value: Push['value']): string => spanInWords(hours(Number(value)))

/** In the order they are said. */
const phrases: Record<string, Words> = {
  priority: (value) => `rated ${priorityNames[value as Priority] ?? value}`,
  impact: (_, { impact }) => `affecting ${impactNames[impact].toLowerCase()}`,
  urgency: (_, { urgency }) => `reported as “${severityLabels[urgency].name}”`,
  rung: (_, { level }, matrix) => `with ${rungOf(matrix, level).inWords}`,
  person: (_, { assignee, lead }) => `with ${(assignee ?? lead)?.name ?? 'nobody'}`,
  team: (value) => `handled by ${value}`,
  category: (value) => `about ${value}`,
  contact: (_, { contact }) => `from ${contact.name}`,
  account: (_, { account }) => `from ${account.name}`,
  plan: (value) => `on the ${planNames[value as Plan] ?? value} plan`,
  vip: (value) => (value === 'yes' ? 'from a VIP' : null),
  value: (value) => `from an account worth ${usd(Number(value))} a year`,
  channel: (_, { cameBy, channel }) => channelWords[cameBy ?? channel],
  tone: (value) => (Number(value) < 0 ? 'from an unhappy customer' : null),
  incident: (value) => (value === 'yes' ? 'part of an incident' : null),
  accepted: (value) => (value === 'yes' ? null : 'not picked up yet'),
  answered: (value) => (value === 'yes' ? null : 'not answered yet'),
  waiting: (value) => (value === 'yes' ? 'waiting for the customer' : null),
  handoffs: (value) => (value === 0 ? 'never handed over' : `handed over ${times(Number(value))}`),
  moves: (value) => (value === 0 ? null : `reassigned ${times(Number(value))}`),
  recontacts: (value) =>
    value === 0 ? null : `followed up by the customer ${times(Number(value))}`,
  automatic: (value) =>
    value === 0 ? null : `with ${counted(Number(value), 'automatic update')} in a row`,
  reopens: (value) => (value === 0 ? null : `reopened ${times(Number(value))}`),
  duty: (value) => `its owner ${value} duty`,
  queue: (value) => `its owner at ${percent(Number(value))} of their capacity`,
  load: (value) => `whose owner has ${open(value)}`,
  teamLoad: (value) => `whose owner’s team has ${open(value)}`,
  accountLoad: (value) => `whose customer has ${open(value)}`,
  weekday: (value) => `on a ${value}`,
  hour: (value) => `at ${String(value).padStart(2, '0')}:00`,
  age: (value) => `open for ${spent(value)}`,
  still: (value) => `untouched for ${spent(value)}`,
  used: (value) => `${percent(Number(value))} of its time gone`,
  left: (value) => `${spanInWords(minutes(Number(value)))} left`,
}

/** Things that say much the same: one of each line is said. */
const alike: readonly (readonly string[])[] = [
  ['priority', 'impact', 'urgency'],
  ['used', 'left', 'age'],
  ['person', 'team'],
  ['contact', 'account'],
  ['queue', 'load', 'teamLoad'],
]

const most = 3
const worthSaying = 0.1

/** What pushed it furthest the way it went. */
function reasonsFor(pushes: readonly Push[], one: Case, matrix: Matrix): string[] {
  const way = Math.sign(pushes.reduce((sum, { by }) => sum + by, 0)) || 1
  const said = new Map<string, string>()
  for (const { name, value, by } of furthest(pushes, way)) {
    const words = value === null ? null : (phrases[name]?.(value, one, matrix) ?? null)
    const again = alike.some((line) => line.includes(name) && line.some((each) => said.has(each)))
    if (words === null || again || by * way < worthSaying || said.size === most) continue
    said.set(name, words)
  }
  return Object.keys(phrases).flatMap((name) => said.get(name) ?? [])
}

/** What pushed as far as something else comes in the order it is said. */
function furthest(pushes: readonly Push[], way: number): Push[] {
  const order = Object.keys(phrases)
  const far = ({ by }: Push) => Math.round(by * way * 100)
  const place = ({ name }: Push) => order.indexOf(name)
  return pushes.toSorted((a, b) => far(b) - far(a) || place(a) - place(b))
}

/** A chance as people count: "3 of 4 cases". */
export function howMany(chance: number): string {
  if (chance > 0.96) return 'Nearly all cases'
  if (chance < 0.04) return 'Hardly any cases'
  const wholes = [2, 3, 4, 5, 10, 20]
  const off = (whole: number) => Math.abs(Math.round(chance * whole) / whole - chance)
  const fits = (whole: number) => {
    const part = Math.round(chance * whole)
    return part > 0 && part < whole && off(whole) <= 0.03
  }
  const whole = wholes.find(fits) ?? 20
  return `${Math.min(Math.max(Math.round(chance * whole), 1), whole - 1)} of ${whole} cases`
}
