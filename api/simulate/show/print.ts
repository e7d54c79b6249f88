import { caseNumber } from '@caselead/core/case/state.ts'
import { rungOrder } from '@caselead/core/simulate/report/report.ts'
import type { Outcome } from '../outcome.ts'
import { reportWords } from '../words.ts'
import { changeInWords, clockInWords } from './changes.ts'
import { mails } from './print-mails.ts'

const peopleShown = 12
const casesShown = 10
const droppedShown = 10

/** What a person reads in the terminal. */
export function printed(outcome: Outcome): string {
  const { title, matrix, report, against, remarks } = outcome
  const was = against?.report
  return [
    '',
    title,
    against
      ? reportWords.matrixAgainst(matrix.name, matrix.version, against.name)
      : reportWords.matrix(matrix.name, matrix.version),
    ...remarks.map((remark) => `· ${remark}`),
    '',
    figure(reportWords.cases, report.cases.length),
    figure(reportWords.climbing, report.casesClimbed, was?.casesClimbed),
    figure(reportWords.called, report.pages, was?.pages),
    figure(reportWords.outOfHours, report.outOfHours, was?.outOfHours),
    figure(reportWords.held, report.alerts.held, was?.alerts.held),
    figure(reportWords.gathered, report.alerts.gathered, was?.alerts.gathered),
    figure(reportWords.mails, report.alerts.mails, was?.alerts.mails),
    figure(reportWords.toppedOut, report.toppedOut, was?.toppedOut),
    figure(reportWords.broken, report.promisesBroken, was?.promisesBroken),
    ...section(reportWords.climbs, rungs(outcome)),
    ...section(reportWords.rules, bars(report.rules, was?.rules)),
    ...section(reportWords.clocks, bars(report.breaches, was?.breaches)),
    ...section(reportWords.calls, people(outcome)),
    ...section(reportWords.letters, mails(outcome)),
    ...comparison(outcome),
    ...dropped(outcome),
    ...expectations(outcome),
    '',
  ].join('\n')
}

const section = (heading: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines]

const figure = (name: string, value: number, was?: number): string =>
  `  ${name.padEnd(34)} ${String(value).padStart(7)}${bracket(was)}`

const bracket = (was: number | undefined): string => (was === undefined ? '' : ` (${was})`)

function rungs({ report, against }: Outcome): string[] {
  const arrivals = (from: typeof report) =>
    Object.fromEntries(rungOrder.map((level) => [level, from.rungs[level].arrivals]))
  const lines = bars(arrivals(report), against && arrivals(against.report))
  return lines.map((line, i) => {
    const level = rungOrder[i]
    return level ? `${line}  ${reportWords.openHours(report.rungs[level].hours)}` : line
  })
}

const width = 24

/** A row with a bar for each name either side knows. */
function bars(is: object, was?: object | null): string[] {
  const here = new Map<string, number>(Object.entries(is))
  const then = new Map<string, number>(Object.entries(was ?? {}))
  const names = [...new Set([...here.keys(), ...then.keys()])]
  const most = Math.max(1, ...here.values(), ...then.values())
  return names.map((name) => {
    const value = here.get(name) ?? 0
    const bar = '█'.repeat(Math.round((width * value) / most)).padEnd(width)
    const held = was ? bracket(then.get(name) ?? 0) : ''
    return `  ${clockInWords(name).padEnd(34)} ${bar} ${String(value).padStart(6)}${held}`
  })
}

const shades = [' ', '░', '▒', '▓', '█']

function people({ report }: Outcome): string[] {
  const shown = report.people.filter(({ pages }) => pages > 0).slice(0, peopleShown)
  if (shown.length === 0) return []
  const most = Math.max(1, ...shown.flatMap(({ byHour }) => byHour))
  const shade = (n: number) => shades[Math.ceil((4 * n) / most)]
  const rows = shown.map(
    ({ name, byHour, pages, outOfHours, hours }) =>
      `  ${name.slice(0, 24).padEnd(24)} ${byHour.map(shade).join('')} ${String(pages).padStart(6)}, ` +
      reportWords.personLoad(outOfHours, hours),
  )
  const rest = report.people.length - shown.length
  return [
    `  ${' '.repeat(24)} 0     6     12    18    `,
    ...rows,
    ...(rest > 0 ? [`  ${reportWords.more(rest)}`] : []),
  ]
}

function comparison({ against, zone }: Outcome): string[] {
  if (!against) return []
  const { breachesAvoided, breachesAdded, casesChanged, casesAlike } = against.comparison
  const total = (counts: object) =>
    Object.values(counts).reduce((sum: number, n: number) => sum + n, 0)
  const cases = casesChanged
    .slice(0, casesShown)
    .flatMap(({ id, subject, changes }) => [
      `  ${caseNumber(id)} ${subject.slice(0, 60)}`,
      ...changes.map((change) => `    ${changeInWords(change, zone)}`),
    ])
  const rest = casesChanged.length - casesShown
  return [
    ...section(reportWords.comparedWith(against.name), [
      figure(reportWords.avoided, total(breachesAvoided)),
      figure(reportWords.added, total(breachesAdded)),
      figure(reportWords.differ, casesChanged.length),
      figure(reportWords.same, casesAlike),
    ]),
    ...section(reportWords.caseByCase, cases),
    ...(rest > 0 ? [`  ${reportWords.moreCases(rest)}`] : []),
  ]
}

function dropped({ dropped, assumed, zone: _ }: Outcome): string[] {
  const lines = dropped.slice(0, droppedShown).map(({ caseId, who, what, why }) => {
    return `  ${caseNumber(caseId)} ${who}, ${clockInWords(what)}: ${why}`
  })
  const rest = dropped.length - droppedShown
  return [
    ...section(reportWords.notCarriedOver(dropped.length), lines).slice(dropped.length ? 0 : 2),
    ...(rest > 0 ? [`  ${reportWords.more(rest)}`] : []),
    ...(assumed > 0 ? ['', reportWords.acceptedByWork(assumed)] : []),
  ]
}

const expectations = ({ expectations }: Outcome): string[] =>
  section(
    reportWords.expected,
    expectations.map(({ text, line, met }) => `  ${met ? '✓' : '✗'} ${text} (line ${line})`),
  )
