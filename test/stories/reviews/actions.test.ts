import { dana, lena, maya, peter, priya, sofia, tom } from '@caselead/api/demo/cast.ts'
import type { Inputs } from '@caselead/api/routers/router.ts'
import { days } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { outcome } from '../../setup/surface.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

type Add = Inputs['reviewActions']['add']

const w = await world({ at: '2026-11-24T09:00:00Z' })
const { reviews, reviewActions } = await w.as(sofia.email)

async function reviewed() {
  const { customer } = await w.as(priya.email)
  const { agent } = await w.as(maya.email)
  const { number } = await customer.open({
    ...{ subject: 'Labels stop', body: 'Nobody can print.', impact: 'team', urgency: 'blocked' },
  })
  await agent.resolve({ number, resolution: 'The driver was too old.' })
  const { review } = await reviews.open({ about: number })
  return { review, number }
}

const said = {
  ...{ what: 'Check drivers first', kind: 'prevent', owner: dana.email, due: '2026-12-04' },
  ...{ figure: '', number: null, why: null },
}

async function added(more: Partial<Add> = {}) {
  const which = await reviewed()
  const { action } = await reviewActions.add({ review: which.review, ...said, ...more })
  return { ...which, action }
}

const one = (action: number) => reviewActions.one({ action })
const refusalOf = async (deed: Promise<unknown>) => (await outcome(deed)).refusal
const codeOf = async (deed: Promise<unknown>) => (await refusalOf(deed))?.code

const formOf = (html: string, verb: string) =>
  found(formsOf(html).filter((each) => each.verb === verb))[0] ?? {}

test('an action is added on the page of a review, and stands there with its owner and when it’s due', async () => {
  const { review } = await reviewed()
  const path = `/desk/reviews/${review}`
  const browser = await signedIn(w, sofia.email)
  const form = formOf((await browser.open(path)).html, 'addAction')
  const typed = { what: 'Cover lunch', kind: 'communicate', owner: dana.email, due: '2026-12-04' }
  const page = await browser.submit(path, { ...form, ...typed })
  expect(page.text).toContain('Action added.')
  expect(page.text).toMatch(/Cover lunch DW Dana Whitfield Communicate better Due Fri 4 Dec/)
  expect(page.html).not.toMatch(/\sstyle=/)
})

test('everything that’s wrong is told at once, and what was typed is kept', async () => {
  const { review } = await reviewed()
  const path = `/desk/reviews/${review}`
  const browser = await signedIn(w, sofia.email)
  const form = formOf((await browser.open(path)).html, 'addAction')
  const typed = { what: ' ', kind: '', owner: 'Nobody Here', due: '2026-11-23', figure: 'luck' }
  const page = await browser.submit(path, { ...form, ...typed })
  expect(page.status).toBe(422)
  expect(page.text).toContain('There are 5 problems')
  const told = [
    ...['Enter what is to be done.', 'Choose what it’s for.', 'Colleague not found.'],
    ...['Choose today or a later day.', 'Choose one of the options.'],
  ]
  for (const each of told) expect(page.text).toContain(each)
  expect(page.html).toContain('value="2026-11-23"')
  const { actions } = await reviewActions.ofReview({ review, number: null })
  expect(actions).toEqual([])
})

test.for<[what: string, more: Partial<Add>, says: string]>([
  ['no day', { due: '' }, 'Choose a day.'],
  ['no such day', { due: '2026-02-30' }, 'Choose a day.'],
  ['a day far away', { due: '2029-01-01' }, 'within the next two years'],
  ['a partner', { owner: lena.email }, 'Partners can’t own actions.'],
  ['nobody', { owner: '' }, 'Choose who owns it.'],
  ['a cause of no case', { why: 1 }, 'Choose a case for this cause.'],
  ['a case that isn’t in it', { number: 'C-9999' }, 'This case isn’t in the review.'],
])('%s is refused', async ([, more, says]) => {
  expect((await refusalOf(added(more)))?.message).toContain(says)
})

test('an action is added to a cause one can act on, from its case’s page', async () => {
  const which = await reviewed()
  const cause = { category: null, seqs: [], parent: null }
  const { why } = await reviews.addWhy({ ...which, ...cause, canAct: true, said: 'Nobody checks' })
  const { why: other } = await reviews.addWhy({ ...which, ...cause, canAct: false, said: 'So' })
  const path = `/desk/reviews/${which.review}/cases/${which.number}`
  const browser = await signedIn(w, sofia.email)
  const { html } = await browser.open(path)
  expect(html).toContain(`?cause=${why}#add-action`)
  expect(html).not.toContain(`?cause=${other}#add-action`)
  const { html: asked } = await browser.open(`${path}?cause=${why}`)
  expect(asked).toMatch(new RegExp(`<option value="${why}" selected`))
  const typed = { ...said, number: '', why: '', cause: String(why) }
  const page = await browser.submit(path, { ...formOf(asked, 'addAction'), ...typed })
  expect(page.text).toContain('Cause: Nobody checks')
  const { actions } = await reviewActions.ofReview({ review: which.review, number: null })
  expect(actions).toMatchObject([
    { why: { id: why }, case: { number: which.number }, what: 'Check drivers first' },
  ])
  const wrong = { ...said, ...which, why: other }
  expect((await refusalOf(reviewActions.add(wrong)))?.message).toContain('a cause you can act on')
  await reviews.removeWhy({ ...which, why })
  expect((await one(actions[0]?.id ?? 0)).action).toMatchObject({ why: null, case: {} })
})

test('done needs what shows it; a link to it has to lead to a page', async () => {
  const { action } = await added()
  const seen = { action, version: 1 }
  const empty = await refusalOf(reviewActions.finish({ ...seen, proof: ' ', url: 'file:///x' }))
  expect([empty?.message, empty?.others?.map(({ field }) => field)]).toEqual([
    'Enter what shows that it’s done.',
    ['url'],
  ])
  const proof = { proof: 'The job stops', url: 'https://git.example/42' }
  await reviewActions.finish({ ...seen, ...proof })
  const { action: done, steps } = await one(action)
  expect(done).toMatchObject({
    state: 'done',
    ended: { by: 'Sofia Marin', at: w.now(), why: 'The job stops', url: proof.url },
  })
  expect(steps.map(({ kind }) => kind)).toEqual(['done', 'added'])
  const page = await (await signedIn(w, dana.email)).open(`/desk/reviews/actions/${action}`)
  expect(page.text).toContain('What shows it: The job stops')
  expect(page.html).toContain('rel="nofollow noopener noreferrer"')
})

test('not doing needs a reason, which its page says', async () => {
  const { action, review } = await added()
  const browser = await signedIn(w, sofia.email)
  const path = `/desk/reviews/actions/${action}`
  const form = formOf((await browser.open(path)).html, 'drop')
  const refused = await browser.submit(path, { ...form, reason: '' })
  expect([refused.status, refused.text.includes('Enter the reason')]).toEqual([422, true])
  await browser.submit(path, { ...form, reason: 'It would take a year' })
  expect((await one(action)).action).toMatchObject({ state: 'not_doing' })
  const page = await browser.open(`/desk/reviews/${review}`)
  expect(page.text).toContain('Reason: It would take a year')
  expect(page.text).toContain('Not doing')
})

test('what has ended is reopened, and who did it when is kept', async () => {
  const { action } = await added()
  await reviewActions.drop({ action, version: 1, reason: 'Too late' })
  expect(await codeOf(reviewActions.finish({ action, version: 2, proof: 'It is', url: '' }))).toBe(
    'conflict',
  )
  w.letPass(days(1))
  const browser = await signedIn(w, sofia.email)
  const path = `/desk/reviews/actions/${action}`
  const page = await browser.submit(path, formOf((await browser.open(path)).html, 'reopen'))
  expect(page.text).toContain('Sofia Marin reopened it.')
  expect(page.text).toContain('Reason: Too late')
  const { action: open, steps } = await one(action)
  expect(open).toMatchObject({ state: 'open', ended: null, version: 3 })
  expect(steps[0]).toMatchObject({ kind: 'reopened', by: 'Sofia Marin', at: w.now() })
  expect(await codeOf(reviewActions.reopen({ action, version: 3 }))).toBe('conflict')
})

test('another owner or day is recorded with what it was, and why', async () => {
  const { action } = await added()
  const { number: _, why: __, ...typed } = said
  const changed = { ...typed, owner: tom.email, due: '2026-12-11', reason: 'Dana is on leave' }
  await reviewActions.change({ action, version: 1, ...changed })
  const { steps } = await one(action)
  expect(steps[0]).toMatchObject({
    ...{ kind: 'changed', by: 'Sofia Marin', why: 'Dana is on leave' },
    changes: [
      { field: 'owner', from: 'Dana Whitfield', to: 'Tom Okafor' },
      { field: 'due', from: '2026-12-04', to: '2026-12-11' },
    ],
  })
  await reviewActions.change({ action, version: 2, ...changed })
  expect((await one(action)).steps).toHaveLength(2)
})

test('of two who change it at once, one is shown what the other saved', async () => {
  const { action } = await added()
  const { number: _, why: __, ...typed } = said
  const change = (what: string) =>
    codeOf(reviewActions.change({ action, version: 1, ...typed, what, reason: '' }))
  const both = await Promise.all([change('Mine'), change('Theirs')])
  expect(both.map((code) => code ?? 'saved').sort()).toEqual(['conflict', 'saved'])
  const { what } = (await one(action)).action
  const browser = await signedIn(w, sofia.email)
  const path = `/desk/reviews/actions/${action}`
  const form = formOf((await browser.open(path)).html, 'change')
  const late = { ...form, ...typed, version: '1', what: 'Third' }
  const refused = await browser.submit(path, late)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Someone else changed this action')
  expect(refused.html).toContain('value="Third"')
  expect(refused.html).toContain(what)
})

test('its owner works on it, others of the team only read it', async () => {
  const { action, review } = await added()
  const [danas, toms] = [await w.as(dana.email), await w.as(tom.email)]
  const proof = { action, version: 1, proof: 'The job stops', url: '' }
  expect(await codeOf(toms.reviewActions.finish(proof))).toBe('not_allowed')
  expect((await toms.reviewActions.one({ action })).action.mayWork).toBe(false)
  const read = await (await signedIn(w, tom.email)).open(`/desk/reviews/actions/${action}`)
  expect(formsOf(read.html).filter(({ verb }) => verb !== undefined)).toEqual([])
  expect(await codeOf(danas.reviewActions.add({ review, ...said }))).toBe('not_found')
  await danas.reviewActions.finish(proof)
  expect((await one(action)).action.ended?.by).toBe('Dana Whitfield')
})

test('to customers and partners there are no actions', async () => {
  const { action, review } = await added({ what: 'Secret plan' })
  for (const { email } of [priya, lena]) {
    const { reviewActions: theirs } = await w.as(email)
    const asked = [
      ...[theirs.one({ action }), theirs.list({}), theirs.mine()],
      theirs.ofReview({ review, number: null }),
      theirs.drop({ action, version: 1, reason: 'No' }),
    ]
    expect(await Promise.all(asked.map(codeOf))).toEqual(asked.map(() => 'not_found'))
    const browser = await signedIn(w, email)
    for (const path of ['', `/${action}`]) {
      const page = await browser.open(`/desk/reviews/actions${path}`)
      expect(page.text).not.toContain('Secret plan')
    }
  }
  expect((await one(action)).action.state).toBe('open')
})

test('the actions of a closed review go on, while the review stays as it is', async () => {
  const { action, review, number } = await added()
  await reviews.close({ review })
  const before = await reviews.one({ review })
  await reviewActions.finish({ action, version: 1, proof: 'The job stops', url: '' })
  await reviewActions.add({ review, ...said, number, what: 'Tell customers' })
  const { actions } = await reviewActions.ofReview({ review, number: null })
  expect(actions.map(({ what, state }) => [what, state])).toEqual([
    ['Check drivers first', 'done'],
    ['Tell customers', 'open'],
  ])
  expect(await reviews.one({ review })).toEqual(before)
  const page = await (await signedIn(w, sofia.email)).open(`/desk/reviews/${review}`)
  expect(page.html).toContain('value="addAction"')
})

test('late ones stand on top of the list, which shows everybody’s or one’s own', async () => {
  const { action: later } = await added({ what: 'Write it down', due: '2026-12-20' })
  const { action: mine } = await added({ what: 'Ring them', owner: maya.email, due: '2026-11-26' })
  w.letPass(days(4))
  const { actions } = await reviewActions.list({})
  const ids = actions.map(({ id }) => id)
  expect(ids.indexOf(mine)).toBeLessThan(ids.indexOf(later))
  expect(actions[0]?.state).toBe('late')
  const mayas = await w.as(maya.email)
  const own = await mayas.reviewActions.list({ of: 'me' })
  expect(own.actions.map(({ id }) => id)).toEqual([mine])
  const browser = await signedIn(w, maya.email)
  const page = await browser.open('/desk/reviews/actions?of=me')
  expect(page.text).toContain('Ring them')
  expect(page.text).toMatch(/\d days? overdue/)
  expect(page.text).not.toContain('Write it down')
})

test('my day shows my own that are late or due within seven days', async () => {
  const today = new Date(w.now()).toISOString().slice(0, 10)
  const inDays = (n: number) => new Date(w.now() + days(n)).toISOString().slice(0, 10)
  await added({ what: 'In a week', owner: peter.email, due: inDays(7) })
  await added({ what: 'In eight days', owner: peter.email, due: inDays(8) })
  await added({ what: 'Now', owner: peter.email, due: today })
  const page = await (await signedIn(w, peter.email)).open('/desk')
  expect(page.text).toContain('Your actions from reviews')
  expect(page.text).toMatch(/Now [\s\S]*Due today[\s\S]*In a week/)
  expect(page.text).not.toContain('In eight days')
})

test('of an owner who has left, the page says so', async () => {
  const { action, review } = await added({ owner: tom.email })
  const [row] = await w.db
    .selectFrom('agents')
    .select('id')
    .where('email', '=', tom.email)
    .execute()
  await (await w.as(sofia.email)).team.leave({ id: row?.id ?? '' })
  const says = 'Tom Okafor (no longer on the team)'
  const browser = await signedIn(w, sofia.email)
  expect((await browser.open(`/desk/reviews/${review}`)).text).toContain(says)
  expect((await browser.open(`/desk/reviews/actions/${action}`)).text).toContain(says)
})
