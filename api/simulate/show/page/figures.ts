import { clockNames } from '@caselead/core/base/labels.ts'
import { clockKinds } from '@caselead/core/base/vocabulary.ts'
import { type Report, rungOrder } from '@caselead/core/simulate/report/report.ts'
import { ruleSentence } from '@caselead/core/wording/rule-sentence.ts'
import { type Markup, mj } from '@caselead/emails/look/markup.ts'
import type { Outcome } from '../../outcome.ts'
import { pageWords, reportWords } from '../../words.ts'
import { mails } from './mails.ts'

const peopleShown = 25

/** What all cases amount to. */
export function figures(outcome: Outcome): Markup {
  const { report, against, matrix } = outcome
  const was = against?.report ?? null
  return mj`<section><h2>${pageWords.inAll}</h2><dl class="figures">
    ${figure(reportWords.cases, report.cases.length)}
    ${figure(reportWords.climbing, report.casesClimbed, was?.casesClimbed)}
    ${figure(reportWords.called, report.pages, was?.pages)}
    ${figure(reportWords.outOfHours, report.outOfHours, was?.outOfHours)}
    ${figure(reportWords.held, report.alerts.held, was?.alerts.held)}
    ${figure(reportWords.gathered, report.alerts.gathered, was?.alerts.gathered)}
    ${figure(reportWords.mails, report.alerts.mails, was?.alerts.mails)}
    ${figure(reportWords.broken, report.promisesBroken, was?.promisesBroken)}
    ${figure(reportWords.toppedOut, report.toppedOut, was?.toppedOut)}
    ${against && figure(reportWords.avoided, total(against.comparison.breachesAvoided))}
    ${against && figure(reportWords.added, total(against.comparison.breachesAdded))}
  </dl></section>
  <section><h2>${reportWords.climbs}</h2>${rungs(report, was)}</section>
  <section><h2>${reportWords.rules}</h2>${bars(pageWords.rule, report.rules, was?.rules, (name) => ruleSentence(matrix, name) ?? name)}</section>
  <section><h2>${reportWords.clocks}</h2>${bars(pageWords.clock, report.breaches, was?.breaches, clockName)}</section>
  <section><h2>${reportWords.calls}</h2>${people(report)}</section>
  <section><h2>${reportWords.letters}</h2>${mails(outcome)}</section>`
}

const clockName = (name: string): string => {
  const kind = clockKinds.find((each) => each === name)
  return kind ? clockNames[kind] : name
}

const total = (counts: object): number =>
  Object.values(counts).reduce((sum: number, n: number) => sum + n, 0)

const figure = (name: string, value: number, was?: number): Markup =>
  mj`<div><dt>${name}</dt><dd>${value}${was !== undefined && mj` <small>${pageWords.was(was)}</small>`}</dd></div>`

interface Row {
  name: string
  is: number
  was: number | null
  beside?: string
}

function rungs(report: Report, was: Report | null): Markup {
  return table(
    [pageWords.level, pageWords.climbs, pageWords.openHours],
    rungOrder.map((level) => ({
      name: level,
      is: report.rungs[level].arrivals,
      was: was ? was.rungs[level].arrivals : null,
      beside: pageWords.hours(report.rungs[level].hours),
    })),
  )
}

function bars(
  kind: string,
  is: object,
  was: object | undefined,
  nameOf: (name: string) => string,
): Markup {
  const here = new Map<string, number>(Object.entries(is))
  const then = was && new Map<string, number>(Object.entries(was))
  const names = [...new Set([...here.keys(), ...(then?.keys() ?? [])])]
  if (names.length === 0) return mj`<p class="muted">${pageWords.none}</p>`
  const row = (name: string): Row => ({
    name: nameOf(name),
    is: here.get(name) ?? 0,
    was: then ? (then.get(name) ?? 0) : null,
  })
  return table([kind, pageWords.count], names.map(row))
}

function table(heads: string[], rows: Row[]): Markup {
  const most = Math.max(1, ...rows.flatMap(({ is, was }) => [is, was ?? 0]))
  const bar = (value: number, looks: string) =>
    mj`<svg class="bar ${looks}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${((100 * value) / most).toFixed(1)}" height="8" /></svg>`
  return mj`<table><thead><tr>${heads.map((head) => mj`<th scope="col">${head}</th>`)}</tr></thead><tbody>
    ${rows.map(
      ({ name, is, was, beside }) => mj`<tr><th scope="row">${name}</th>
      <td><span>${is}${was !== null && mj` <small>${pageWords.was(was)}</small>`}</span>
        ${bar(is, 'is')}${was !== null && bar(was, 'was')}</td>
      ${beside !== undefined && mj`<td>${beside}</td>`}</tr>`,
    )}</tbody></table>`
}

function people({ people }: Report): Markup {
  const called = people.filter(({ pages }) => pages > 0)
  if (called.length === 0) return mj`<p class="muted">${pageWords.nobody}</p>`
  const shown = called.slice(0, peopleShown)
  const most = Math.max(1, ...shown.flatMap(({ byHour }) => byHour))
  const hours = Array.from({ length: 24 }, (_, hour) => hour)
  const cell = (n: number) =>
    mj`<td><span class="heat h${Math.ceil((4 * n) / most)}">${n > 0 && n}</span></td>`
  return mj`<div class="drawing" tabindex="0" role="group" aria-label="${pageWords.callsLabel}">
    <table class="heats"><thead><tr><th scope="col">${pageWords.person}</th>
      ${hours.map((hour) => mj`<th scope="col">${hour}</th>`)}
      <th scope="col">${pageWords.all}</th><th scope="col">${pageWords.outOfHours}</th><th scope="col">${pageWords.holds}</th></tr></thead><tbody>
    ${shown.map(
      ({ name, byHour, pages, outOfHours, hours: held }) => mj`<tr><th scope="row">${name}</th>
      ${byHour.map(cell)}<td>${pages}</td><td>${outOfHours}</td><td>${pageWords.hours(held)}</td></tr>`,
    )}</tbody></table></div>
    ${called.length > shown.length && mj`<p class="muted">${pageWords.morePeople(called.length - shown.length)}</p>`}`
}
