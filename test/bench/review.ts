import { openMonth } from '@caselead/api/actions/review/open-month.ts'
import { visitorByEmail } from '@caselead/api/auth/auth.ts'
import { business, priya, sofia, staff } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { createCaller } from '@caselead/api/routers/router.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { monthOf } from '@caselead/core/figures/period.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { openMany } from '../setup/crowd.ts'
import { greatReview } from '../setup/great-desk.ts'
import { quietDesk } from '../setup/quiet-desk.ts'
import { newDatabase, secret } from './desk.ts'
import { atMost, type Figure, forTheRecord, quantile } from './figure.ts'

const cases = 1_000
const looks = 20

/** The page of a review that holds as many cases as one may, and of one of its cases. */
export async function reviewFigures(server: string): Promise<Figure[]> {
  const db = connect(await newDatabase(server, 'bench_review'))
  try {
    const now = Date.now()
    const runtime = quietDesk({ db, secret, now: () => now, steady: () => performance.now() })
    await settleCast(db, now - days(400))
    const at = Array.from({ length: cases }, (_, n) => now - days(20) + minutes(n))
    const matrix = defaultMatrix(staff, business)
    const ids = await openMany(db, { at, email: priya.email, matrix, secret })
    await keepFactsUpToDate(runtime)
    const review = await greatReview(db, ids)
    const visitor = await visitorByEmail(runtime, sofia.email)
    const { reviews } = createCaller({ runtime, visitor, operator: false, mailbox: false })
    const month = { month: monthOf(now, 'UTC'), zone: 'UTC', at: now }
    const opening = await took(() => openMonth(runtime, month))
    const pages = await several(() => reviews.one({ review }))
    const one = await several(() => reviews.case({ review, number: `C-${ids[0]}` }))
    return [
      atMost('a review of 200 cases, slowest', quantile(pages, 1), 'ms', 1_000),
      atMost('one of its cases, slowest', quantile(one, 1), 'ms', 1_000),
      forTheRecord('choosing among 1,000 cases', opening, 'ms'),
    ]
  } finally {
    await db.destroy()
  }
}

async function several(work: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = []
  for (let look = 0; look < looks; look += 1) all.push(await took(work))
  return all
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
