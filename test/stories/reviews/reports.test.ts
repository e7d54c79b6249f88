import { chris, dana, ingrid, maya, priya, ravi, sofia, tom } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { theOne } from '../../setup/found.ts'
import { outcome } from '../../setup/surface.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z' })
const { reviews, reports } = await w.as(sofia.email)
const writer = (await w.as(tom.email)).reports
const second = (await w.as(dana.email)).reports
const customer = (await w.as(priya.email)).customer

const asked = { body: 'Nobody can print.', impact: 'team', urgency: 'blocked' } as const
const text = {
  ...{ happened: 'Printing stopped in all depots.', timeline: 'Tue 24 Nov, 10:00: it stopped.' },
  ...{ impact: 'Nobody could print for 20 minutes.', why: 'The driver was too old.' },
  ...{ done: 'We put the newer driver everywhere.', next: 'We’ll check drivers every Monday.' },
}

/** A case that was solved, in a review, with a report that Tom has promised for Friday. */
async function promised(subject = 'Labels stop') {
  const { number } = await customer.open({ ...asked, subject })
  const { agent } = await w.as(maya.email)
  await agent.reply({ number, body: 'On it.' })
  w.letPass(minutes(20))
  await agent.note({ number, body: 'They never update the drivers although we ask each month.' })
  await agent.resolve({ number, resolution: 'The driver was too old.' })
  const { review } = await reviews.open({ about: number })
  const said = { category: null, seqs: [], parent: null }
  const { why } = await reviews.addWhy({
    review,
    number,
    ...said,
    canAct: false,
    said: 'No labels',
  })
  await reviews.addWhy({
    ...{ review, number, ...said, parent: why, canAct: true },
    said: 'The driver was too old',
  })
  const by = w.now() + days(3)
  await w.post()
  await reports.promise({ review, number, writerId: tom.email, by })
  return { review, number, by }
}

async function approved(number: string, more: Partial<typeof text> = {}) {
  const { version } = theOne(await writer.one({ number }))
  const saved = await writer.save({ number, version, ...text, ...more })
  await second.approve({ number, version: saved.version })
  return saved.version
}

const refusal = async (promise: Promise<unknown>) => (await outcome(promise)).refusal?.message

const reportMails = async () =>
  (await w.mails(priya.email)).filter(({ subject }) => subject.includes('Labels'))

test('a promised report is a promise: the customer is told who writes it and by when, and its writer too', async () => {
  const { number, by } = await promised('Labels promised')
  const entry = theOne(
    (await customer.case({ number })).timeline.find(({ kind }) => kind === 'report_promised'),
  )
  expect(entry).toMatchObject({ sentence: 'Tom Okafor will send you a report by', time: by })
  const page = await (await signedIn(w, priya.email)).open(`/cases/${number}`)
  expect(page.text).toContain('Tom Okafor will send you a report by')
  const mail = theOne((await w.mails(priya.email))[0])
  expect((await w.newestMail(priya.email)).text).toContain('Tom Okafor will send you a report by')
  expect(mail.subject).toContain('Labels promised')
  const alerts = (await w.mails(tom.email)).map(({ subject }) => subject)
  expect(alerts).toContainEqual(expect.stringContaining('send the report by'))
})

test('its writer is reminded once before it’s due, and it’s late everywhere once it is, though the case is closed', async () => {
  const { number, review, by } = await promised('Labels late')
  await customer.close({ number, why: 'Thanks.' })
  const about = async () =>
    (await w.mails(tom.email)).filter(({ subject }) => subject.includes('Labels late')).length
  const before = await about()
  await w.moveTo(by - minutes(1))
  expect(await about()).toBe(before + 1)
  expect(theOne(await reports.one({ number })).isLate).toBe(false)
  await w.moveTo(by + minutes(1))
  expect(await about()).toBe(before + 2)
  await w.pass(hours(30))
  expect(await about()).toBe(before + 2)
  const kinds = (await w.events(number)).flatMap(({ kind, data }) =>
    kind === 'clock_breached' && data.kind === 'report' ? [data.dueAt] : [],
  )
  expect(kinds).toEqual([by])
  const late = { number, isLate: true }
  expect((await writer.mine()).reports).toContainEqual(expect.objectContaining(late))
  expect((await reports.ofReview({ review })).reports).toMatchObject([late])
  const browser = await signedIn(w, tom.email)
  expect((await browser.open('/desk')).text).toContain('Late: it was due by')
  expect((await browser.open(`/desk/reviews/${review}`)).text).toContain('Late: it was due by')
})

test('the draft says what the record knows, in the customer’s time, and nothing that’s ours', async () => {
  const { number } = await promised('Labels drafted')
  const report = theOne(await writer.one({ number }))
  expect(report.text.happened).toContain('you told us about “Labels drafted”')
  expect(report.text.timeline).toMatch(/All times are .+ time\./)
  expect(report.text.why).toBe('The driver was too old.')
  expect(report.text.done).toBe('The driver was too old.')
  expect(report.findings).toEqual([])
})

test('it’s sent as a second person approved it, once, with a page and an email', async () => {
  const { number } = await promised('Labels sent')
  const version = await approved(number)
  expect(await refusal(customer.report({ number }))).toBe('Report not found.')
  await w.post()
  const before = (await reportMails()).length
  const all = await Promise.all([1, 2, 3].map(() => outcome(writer.send({ number, version }))))
  expect(all.filter(({ refusal: no }) => !no)).toHaveLength(1)
  expect(await refusal(writer.send({ number, version }))).toContain('already been sent')
  expect((await reportMails()).length).toBe(before + 1)
  expect((await w.newestMail(priya.email)).text).toContain(`/cases/${number}/report`)
  const page = await (await signedIn(w, priya.email)).open(`/cases/${number}/report`)
  expect(page.text).toContain('We’ll check drivers every Monday.')
  expect(page.html).not.toMatch(/\sstyle=/)
  expect(theOne(await reports.one({ number }))).toMatchObject({ isSent: true, isLate: false })
  const sent = (await w.events(number)).filter(({ kind }) => kind === 'report_sent')
  expect(sent).toHaveLength(1)
})

test('neither its writer nor whoever changed it last can be its second reader', async () => {
  const { number } = await promised()
  const { version } = await writer.save({ number, version: 1, ...text })
  expect(await refusal(writer.approve({ number, version }))).toContain(
    'Someone else has to check it',
  )
  const leads = await reports.save({ number, version, ...text, next: 'Nothing.' })
  expect(await refusal(reports.approve({ number, version: leads.version }))).toContain(
    'Someone else has to check it',
  )
  expect(await refusal(writer.send({ number, version: leads.version }))).toContain('second reader')
  await second.approve({ number, version: leads.version })
  const other = (await w.as(ravi.email)).reports
  expect(await refusal(other.send({ number, version: leads.version }))).toContain('Only its writer')
  expect(await refusal(other.save({ number, version: leads.version, ...text }))).toContain(
    'Only its writer',
  )
})

test('a text that changed after it was approved has to be approved again', async () => {
  const { number } = await promised()
  const version = await approved(number)
  const changed = await writer.save({ number, version, ...text, next: 'Something else.' })
  expect(await refusal(writer.send({ number, version }))).toContain('This report changed')
  expect(await refusal(writer.send({ number, version: changed.version }))).toContain(
    'second reader has to approve',
  )
  expect(await refusal(writer.save({ number, version, ...text }))).toContain('This report changed')
})

test('what’s ours doesn’t leave unless its second reader says why it may, and no other customer ever does', async () => {
  const { number } = await promised()
  await (await w.as(ingrid.email)).customer.open({ ...asked, subject: 'Odd' })
  const leaky = {
    ...text,
    why: 'They never update the drivers although we ask each month. Fjord Bikes had it, too.',
    done: 'See OPS-77.',
  }
  const { version, findings } = await writer.save({ number, version: 1, ...leaky })
  expect(findings).toBe(3)
  const found = theOne(await second.one({ number })).findings
  expect(found.map(({ kind }) => kind).toSorted()).toEqual([
    ...['internal_words', 'other_account', 'ticket'],
  ])
  expect(await refusal(second.approve({ number, version }))).toContain('3 passages')
  const keyOf = (kind: string) => found.find((each) => each.kind === kind)?.key ?? ''
  const dismiss = (by: typeof second, kind: string, reason = 'They know it.') =>
    refusal(by.dismiss({ number, version, finding: keyOf(kind), reason }))
  expect(await dismiss(writer, 'ticket')).toContain('Someone else has to check it')
  expect(await dismiss(second, 'ticket', ' ')).toContain('Say why')
  expect(await dismiss(second, 'other_account')).toContain('can’t be let through')
  expect(await dismiss(second, 'ticket')).toBe(undefined)
  expect(await dismiss(second, 'internal_words')).toBe(undefined)
  expect(await refusal(second.approve({ number, version }))).toContain('One passage')
  const clean = await writer.save({ number, version, ...leaky, why: text.why })
  expect(theOne(await second.one({ number })).findings).toMatchObject([{ dismissed: null }])
  const finding = keyOf('ticket')
  await second.dismiss({ number, version: clean.version, finding, reason: 'They opened it.' })
  await second.approve({ number, version: clean.version })
  await writer.send({ number, version: clean.version })
})

test('a correction is a new version, and the old one stays readable', async () => {
  const { number } = await promised()
  await writer.send({ number, version: await approved(number) })
  await writer.send({ number, version: await approved(number, { why: 'It was the server.' }) })
  expect(await customer.report({ number })).toMatchObject({
    ...{ version: 2, text: { why: 'It was the server.' } },
    versions: [{ version: 2 }, { version: 1 }],
  })
  expect((await customer.report({ number, version: 1 })).text.why).toBe(text.why)
  const page = await (await signedIn(w, priya.email)).open(`/cases/${number}/report?version=1`)
  expect(page.text).toContain('There’s a newer version')
})

test('for another account, for partners and for nobody there is no report', async () => {
  const { number } = await promised()
  await writer.send({ number, version: await approved(number) })
  for (const email of [chris.email, ingrid.email]) {
    const other = await w.as(email)
    expect(await refusal(other.customer.report({ number }))).toBe('Case not found.')
    expect((await (await signedIn(w, email)).open(`/cases/${number}/report`)).status).toBe(404)
  }
  const page = await fetch(new URL(`/cases/${number}/report`, w.url), { redirect: 'manual' })
  expect(page.status).toBe(303)
  expect((await outcome((await w.as(priya.email)).reports.one({ number }))).refusal?.code).toBe(
    'not_found',
  )
})

test('a report that’s withdrawn is gone for the customer, who is told why', async () => {
  const { number, review } = await promised()
  const version = await approved(number)
  await writer.send({ number, version })
  expect(await refusal(reports.withdraw({ number, version, reason: ' ' }))).toContain('Say why')
  await w.post()
  await reports.withdraw({ number, version, reason: 'It named the wrong depot.' })
  expect(await refusal(customer.report({ number }))).toBe('Report not found.')
  expect((await w.newestMail(priya.email)).text).toContain('It named the wrong depot.')
  expect(await refusal(writer.send({ number, version }))).toContain('was withdrawn')
  const by = w.now() + days(2)
  await reports.promise({ review, number, writerId: tom.email, by })
  expect(await refusal(customer.report({ number }))).toBe('Report not found.')
})

test('promised twice alike, the customer hears of it once; what was sent and promised anew is owed again', async () => {
  const { number, review, by } = await promised()
  const told = async () =>
    (await w.events(number)).filter(({ kind }) => kind === 'report_promised').length
  await reports.promise({ review, number, writerId: tom.email, by })
  expect(await told()).toBe(1)
  await writer.send({ number, version: await approved(number) })
  const owed = async () => (await writer.mine()).reports.map((each) => each.number)
  expect(await owed()).not.toContain(number)
  await reports.promise({ review, number, writerId: tom.email, by })
  expect(await told()).toBe(2)
  expect(await owed()).toContain(number)
})

test('another customer named is found among any number of people called alike', async () => {
  const { account_id } = await w.db
    .selectFrom('contacts')
    .select('account_id')
    .where('email', '=', chris.email)
    .executeTakeFirstOrThrow()
  await w.db
    .insertInto('contacts')
    .values(
      Array.from({ length: 700 }, (_, n) => ({
        ...{ id: `alike-${n}`, account_id, name: `It Labels${n}` },
        email: `alike${n}@bright.example`,
      })),
    )
    .execute()
  const { number } = await promised()
  const { version } = theOne(await writer.one({ number }))
  await writer.save({ number, version, ...text, happened: 'It’s as for Chris Novak, labels too.' })
  const kinds = theOne(await writer.one({ number })).findings.map(({ kind }) => kind)
  expect(kinds).toContain('other_person')
})

test('on the desk, without a script: promised, written, approved by another, and sent', async () => {
  const { number } = await customer.open({ ...asked, subject: 'Labels by hand' })
  const { review } = await reviews.open({ about: number })
  const path = `/desk/reviews/${review}/cases/${number}/report`
  const [lead, author, reader] = await Promise.all(
    [sofia, tom, dana].map(({ email }) => signedIn(w, email)),
  )
  const send = async (browser: typeof lead, verb: string, filled: Record<string, string> = {}) => {
    const { html } = await theOne(browser).open(path)
    const form = theOne(formsOf(html).find((each) => each.verb === verb))
    return theOne(browser).submit(path, { ...form, ...filled })
  }
  const empty = await send(lead, 'promise')
  expect(empty.status).toBe(422)
  const { colleagues } = await (await w.as(sofia.email)).agent.colleagues({})
  const tomId = theOne(colleagues.find(({ name }) => name === tom.name)).id
  const at = new Date(w.now() + days(2)).toISOString().slice(0, 16)
  expect((await send(lead, 'promise', { writerId: tomId, at })).text).toContain('Report promised')
  const { done: whatIsDone, ...parts } = text
  const bad = await send(author, 'save', { ...parts, whatIsDone, why: 'It was a P1.' })
  expect(bad.text).toContain('1 passage can’t go out like this')
  expect(bad.text).toContain('Customers may not know this term')
  expect((await send(author, 'save', { ...parts, whatIsDone })).text).toContain('Saved.')
  expect((await author?.open(path))?.text).not.toContain('Approve this text')
  expect((await send(reader, 'approve')).text).toContain('Approved by Dana Whitfield')
  expect((await send(author, 'send')).text).toContain('Sent.')
  expect((await customer.report({ number })).text).toEqual(text)
})
