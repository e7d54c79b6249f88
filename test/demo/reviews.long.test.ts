import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import { monthSpan } from '@caselead/core/figures/period.ts'
import { Choosing } from '@caselead/core/review/choosing.ts'
import { postmortemFields, postmortemOf } from '@caselead/core/review/postmortem.ts'
import { prepared } from '@caselead/core/review/prepared.ts'
import { expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { northwindAt } from '../setup/northwind.ts'

const { courses, matrix, now } = await northwindAt('2026-11-30T09:00:00Z')
const span = monthSpan('2026-10', 'Europe/Berlin')
const choosing = new Choosing(span, span.to, '2026-10')
const facts = new Map(courses.map((course) => [course.case.id, factsOf(course.events, matrix)]))
for (const [id, each] of facts) choosing.add(id, each)
const { chosen } = choosing.all()
const agenda = chosen.filter(({ isOnAgenda }) => isOnAgenda)

/** As its page says it. */
const pageOf = ({ id, stoppedMs }: { id: number; stoppedMs: number }) => {
  const course = courses.find((each) => each.case.id === id)
  const own = facts.get(id)
  if (!course || !own) throw new Error(`no case ${id}`)
  const others = courses.filter(({ case: one }) => {
    const isAlike = one.category === own.category && one.account.id !== own.account
    const isMeanwhile = one.openedAt >= own.openedAt && one.openedAt < (own.solved.at(-1) ?? now)
    return isAlike && isMeanwhile
  })
  const same = { cases: 0, accounts: 0, meanwhile: others.length }
  const told = prepared(course.events, own)
  return postmortemOf(told, {
    ...{ customer: course.case.account.name, stoppedMs, same, causes: [] },
  })
}

test('four fifths of a full postmortem stand before anybody writes', () => {
  const shares = found(agenda).map((each) => {
    const page = pageOf(each)
    return (
      postmortemFields.filter((field) => page[field].length > 0).length / postmortemFields.length
    )
  })
  const mean = shares.reduce((all, share) => all + share, 0) / shares.length
  expect(mean).toBeGreaterThanOrEqual(0.8)
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.75)
})
