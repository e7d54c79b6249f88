import { priorityNames } from '@caselead/core/base/labels.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import type { CaseFigures } from '@caselead/core/simulate/report/case-figures.ts'
import type { Trajectory } from '@caselead/core/simulate/trajectory.ts'
import { type Markup, mj } from '@caselead/emails/look/markup.ts'
import { recordEntry } from '../../../views/desk/record-entry.ts'
import type { Outcome } from '../../outcome.ts'
import { momentIn } from '../../when.ts'
import { pageWords, reportWords } from '../../words.ts'
import { changeInWords } from '../changes.ts'
import { drawing } from './drawing.ts'

const mostDrawn = 100
const mostLines = 200

/** The cases that went differently first, then those that climbed most. */
export function cases(outcome: Outcome): Markup {
  const changed = new Set(outcome.against?.comparison.casesChanged.map(({ id }) => id))
  const weight = ({ id, climbs }: CaseFigures) => (changed.has(id) ? 1000 : 0) + climbs.length
  const sorted = outcome.report.cases.toSorted((a, b) => weight(b) - weight(a) || a.id - b.id)
  const courses = byId(outcome.courses)
  const before = byId(outcome.against?.courses ?? [])
  const shown = sorted.slice(0, mostDrawn).flatMap((figures) => {
    const course = courses.get(figures.id)
    return course ? [oneCase(outcome, course, figures, before.get(figures.id) ?? null)] : []
  })
  const rest = sorted.length - shown.length
  return mj`<section><h2>${reportWords.caseByCase}</h2>
    ${legend(outcome)}
    ${shown}
    ${rest > 0 && mj`<p class="muted">${pageWords.notDrawn(rest)}</p>`}
  </section>`
}

const byId = (courses: readonly Trajectory[]): Map<number, Trajectory> =>
  new Map(courses.map((course) => [course.case.id, course]))

const legend = ({ against }: Outcome): Markup => mj`<p class="legend">
  ${key('way', pageWords.key.way)} ${against && key('before', against.name)}
  ${key('climb', pageWords.key.climb)} ${key('accepted', pageWords.key.accepted)}
  ${key('late', pageWords.key.late)} ${key('called', pageWords.key.called)}
  ${key('customer', pageWords.key.customer)} ${key('told', pageWords.key.told)}</p>`

const key = (looks: string, means: string): Markup =>
  mj`<span><i class="key ${looks}"></i>${means}</span>`

function oneCase(
  { zone, until, matrix, against }: Outcome,
  course: Trajectory,
  figures: CaseFigures,
  before: Trajectory | null,
): Markup {
  const changed = against?.comparison.casesChanged.find(({ id }) => id === figures.id)
  const { account } = course.case
  return mj`<article><h3>${caseNumber(figures.id)} <span dir="auto">${figures.subject}</span></h3>
    <p class="muted">${pageWords.about(priorityNames[figures.priority], account.name, momentIn(zone, figures.openedAt))}</p>
    ${changed ? mj`<ul class="changes">${changed.changes.map((change) => mj`<li>${changeInWords(change, zone)}</li>`)}</ul>` : null}
    <div class="drawing" tabindex="0" role="group" aria-label="${pageWords.ladderOf(caseNumber(figures.id))}">
      ${drawing({ course, figures, before, until, zone })}</div>
    <details><summary>${pageWords.minuteByMinute}</summary><ol class="record">
      ${course.events.slice(0, mostLines).map((event) => {
        const { sentence, time, body, who, at } = recordEntry(event, course.events, matrix)
        return mj`<li><time datetime="${new Date(at).toISOString()}">${momentIn(zone, at)}</time>
          <span><b>${who}</b> ${sentence}${time !== null && ` ${momentIn(zone, time)}`}${body && mj`<br /><span class="muted" dir="auto">${body}</span>`}</span></li>`
      })}</ol>
      ${course.events.length > mostLines && mj`<p class="muted">${reportWords.more(course.events.length - mostLines)}</p>`}
    </details></article>`
}
