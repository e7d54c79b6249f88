import { business, chris, maya, staff } from '@caselead/api/demo/cast.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { expect, test } from 'vitest'
import { linkIn, signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

/** The team works Mon–Fri 09–12 and 13–17 in Berlin, has a holiday, and promises P2 word in an hour. */
function matrixWithHoliday(date: string): Matrix {
  const matrix = defaultMatrix(staff, { ...business, holidays: [date] })
  const P2 = { ...matrix.targets.P2, update: 60 }
  return { ...matrix, targets: { ...matrix.targets, P2 } }
}

/** Friday 16:30 and an hour, with Monday off: Tuesday 09:30. Chris lives in New York. */
test.for([
  {
    weekend: 'an ordinary weekend',
    holiday: '2026-11-30',
    opened: '2026-11-27T16:30:00+01:00',
    due: '2026-12-01T09:30:00+01:00',
    berlin: 'Tue 1 Dec, 09:30',
    newYork: 'Tue 1 Dec, 03:30',
  },
  {
    weekend: 'the weekend the clocks go back',
    holiday: '2026-10-26',
    opened: '2026-10-23T16:30:00+02:00',
    due: '2026-10-27T09:30:00+01:00',
    berlin: 'Tue 27 Oct, 09:30',
    newYork: 'Tue 27 Oct, 04:30',
  },
  {
    weekend: 'the weekend the clocks go forward',
    holiday: '2027-03-29',
    opened: '2027-03-26T16:30:00+01:00',
    due: '2027-03-30T09:30:00+02:00',
    berlin: 'Tue 30 Mar, 09:30',
    newYork: 'Tue 30 Mar, 03:30',
  },
])(
  'over $weekend an hour from Friday 16:30 ends Tuesday 09:30, wherever it is told',
  async ({ holiday, opened, due, berlin, newYork }) => {
    const w = await world({ at: opened, matrix: matrixWithHoliday(holiday) })
    const at = Date.parse(due)
    const weight = { impact: 'team', urgency: 'blocked' } as const
    const { customer, anyone } = await w.as(chris.email)
    const forecast = { priority: 'P2', firstResponseBy: at, nextUpdateBy: at }
    expect(await anyone.forecast(weight)).toMatchObject(forecast)

    const { number } = await customer.open({ subject: 'Printing', body: 'It stopped.', ...weight })
    expect(await customer.case({ number })).toMatchObject({ priority: 'P2', nextUpdateBy: at })
    const { clocks } = await (await w.as(maya.email)).agent.case({ number })
    expect(clocks.find(({ kind }) => kind === 'first_response')?.dueAt).toBe(at)
    expect(clocks.find(({ kind }) => kind === 'promise')?.dueAt).toBe(at)

    const { text } = await w.newestMail(chris.email)
    expect(text).toContain(newYork)
    const page = await visit(w).open(linkIn(text))
    expect(page).toMatchObject({ status: 200, path: `/cases/${number}` })
    expect(page.text).toContain(`First answer by ${newYork}`)
    expect(page.text).toContain('Times are in New York time.')
    const desk = await (await signedIn(w, maya.email)).open(`/desk/cases/${number}`)
    expect(desk.text).toContain(`due ${berlin}`)

    await w.moveTo(at - 1)
    expect((await w.events(number)).filter(({ kind }) => kind === 'clock_breached')).toEqual([])
    await w.moveTo(at)
    const breached = (await w.events(number)).find(({ kind }) => kind === 'clock_breached')
    expect(breached).toMatchObject({ at, data: { kind: 'first_response', dueAt: at } })
  },
)
