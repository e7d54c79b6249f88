import { dana, maya, priya, ravi, sofia, tom } from '@caselead/api/demo/cast.ts'
import { days, hours } from '@caselead/core/base/instant.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { calendarEvents } from '../../setup/calendar-like.ts'
import { found, theOne } from '../../setup/found.ts'
import { outcome } from '../../setup/surface.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z' })
const { reviews } = await w.as(sofia.email)
const at = Date.parse('2026-12-01T09:30:00Z')
const asked = { body: 'Nobody can print.', impact: 'team', urgency: 'blocked' } as const

async function opened() {
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open({ ...asked, subject: 'Labels stop' })
  return (await reviews.open({ about: number })).review
}

async function meets(review: number, meetsAt: number | null) {
  const { version } = await reviews.one({ review })
  await reviews.describe({ review, version, leadId: null, meetsAt, notes: '', decisions: '' })
}

/** Calendar files somebody was mailed, the oldest first, with each mail's subject. */
async function sentTo(email: string) {
  await w.post()
  const rows = await w.db
    .selectFrom('mailbox_sent')
    .select('mail')
    .where(sql<string>`mail ->> 'to'`, '=', email)
    .orderBy('position')
    .execute()
  return rows.flatMap(({ mail }) => {
    const { subject, attachments = [] } = mail as {
      subject: string
      attachments?: { filename: string; content: string }[]
    }
    return attachments
      .filter(({ filename }) => filename.endsWith('.ics'))
      .map(({ content }) => {
        const { method, events } = calendarEvents(Buffer.from(content, 'base64').toString())
        const event: Record<string, string> = { ...theOne(events[0]) }
        return { subject, method, event }
      })
  })
}

test('whoever is invited gets the agenda and a file; a new date is an update, no date calls it off', async () => {
  const review = await opened()
  await meets(review, at)
  await reviews.invite({ review, place: 'Room Elbe', lasts: 45, people: [tom.email, dana.email] })
  await meets(review, at + days(1))
  await meets(review, null)
  const [first, moved, off] = await sentTo(tom.email)
  expect(first).toMatchObject({
    method: 'REQUEST',
    event: {
      ...{ SEQUENCE: '1', DTSTART: '20261201T093000Z', DTEND: '20261201T101500Z' },
      ...{ LOCATION: 'Room Elbe', ORGANIZER: `mailto:${sofia.email}` },
      DESCRIPTION: expect.stringContaining('Labels stop'),
    },
    subject: expect.stringContaining('Invitation: review of'),
  })
  expect(moved).toMatchObject({
    method: 'REQUEST',
    event: { SEQUENCE: '2', DTSTART: '20261202T093000Z', UID: first?.event.UID },
    subject: expect.stringContaining('Updated invitation: review of'),
  })
  expect(off).toMatchObject({
    method: 'CANCEL',
    event: { SEQUENCE: '3', UID: first?.event.UID, STATUS: 'CANCELLED' },
    subject: expect.stringContaining('Invitation cancelled: review of'),
  })
  expect((await sentTo(dana.email)).map(({ method }) => method)).toEqual([
    ...['REQUEST', 'REQUEST', 'CANCEL'],
  ])
  expect(await sentTo(maya.email)).toEqual([])
})

test('notes that are saved tell nobody; whoever isn’t invited any more is told alone', async () => {
  const review = await opened()
  await meets(review, at)
  await reviews.invite({ review, place: '', lasts: 60, people: [ravi.email, maya.email] })
  await meets(review, at)
  await reviews.invite({ review, place: '', lasts: 60, people: [ravi.email] })
  expect((await sentTo(maya.email)).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL'])
  expect((await sentTo(ravi.email)).map(({ method }) => method)).toEqual(['REQUEST'])
  // Pressed once more, nothing has changed for anybody.
  await reviews.invite({ review, place: '', lasts: 60, people: [ravi.email] })
  expect(await sentTo(ravi.email)).toHaveLength(1)
  await reviews.invite({ review, place: '', lasts: 60, people: [ravi.email, tom.email] })
  expect(await sentTo(ravi.email)).toHaveLength(1)
  expect((await sentTo(tom.email)).at(-1)?.subject).toMatch(/^Invitation: /)
})

test('the file can be downloaded by the team, once there is a date', async () => {
  const review = await opened()
  const browser = await signedIn(w, dana.email)
  const path = `/desk/reviews/${review}/meeting.ics`
  expect((await browser.ask(path)).status).toBe(404)
  await meets(review, at)
  const response = await browser.ask(path)
  expect(response.headers.get('content-type')).toContain('text/calendar')
  const { method, events } = calendarEvents(await response.text())
  expect([method, events[0]?.DTSTART]).toEqual(['PUBLISH', '20261201T093000Z'])
  expect((await (await signedIn(w, priya.email)).ask(path)).status).not.toBe(200)
})

test('nobody is invited before there’s a time, nor anybody who isn’t of the team, nor to a meeting without length', async () => {
  const review = await opened()
  const invite = async (lasts: number, people: string[]) =>
    (await outcome(reviews.invite({ review, place: '', lasts, people }))).refusal?.message
  expect(await invite(60, [tom.email])).toContain('Set a date for the meeting first')
  await meets(review, at)
  expect(await invite(60, [priya.email])).toBe('Colleague not found.')
  expect(await invite(0, [tom.email])).toContain('from 5 to 480')
})

test('invited on the page, and who spoke for whom stays on the closed page', async () => {
  const review = await opened()
  await meets(review, at)
  const browser = await signedIn(w, sofia.email)
  const path = `/desk/reviews/${review}`
  const [form] = found(
    formsOf((await browser.open(path)).html).filter(({ verb }) => verb === 'invite'),
  )
  const people = `${tom.name}\n${dana.name}`
  const page = await browser.submit(path, { ...form, place: 'Room Elbe', people })
  expect(page.text).toContain('Saved. Everyone invited gets an email.')
  expect(page.text).toContain('Invited: Dana Whitfield, Tom Okafor.')
  await reviews.speakFor({ review, support: maya.email, engineering: dana.email, product: null })
  w.letPass(hours(1))
  await reviews.close({ review })
  const closed = await browser.open(path)
  expect(closed.text).toContain('Spoke for support: Maya Lindqvist')
  expect(closed.text).toContain('Where: Room Elbe')
})
