import { chris, jonas, peter, sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { type Page, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const path = '/desk/matrix'

type Field = [name: string, value: string]

/** What a browser would send of the sentences as they stand. */
function sentencesOf({ html }: Page): Field[] {
  const [, form = ''] = /<form[^>]*id="sentences"[^>]*>(.*?)<\/form>/s.exec(html) ?? []
  const [, reason = ''] = /<textarea[^>]*name="reason"[^>]*>([^<]*)</.exec(html) ?? []
  const fields = form.match(/<input\b[^>]*>|<textarea\b.*?<\/textarea>|<select\b.*?<\/select>/gs)
  return [
    ...found(fields ?? []).flatMap((field): Field[] => {
      const name = attribute(field, 'name')
      if (/type="checkbox"/.test(field) && !/\bchecked\b/.test(field)) return []
      if (field.startsWith('<textarea')) return [[name, />([^<]*)</.exec(field)?.[1] ?? '']]
      const [chosen = field] = /<option[^>]*\bselected\b[^>]*>/.exec(field) ?? []
      return [
        [name, field.startsWith('<select') && chosen === field ? '' : attribute(chosen, 'value')],
      ]
    }),
    ['reason', reason],
  ].map(([name = '', value = '']) => [name, readable(value)])
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

const readable = (text: string): string =>
  text
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** The same with some of it typed anew; null takes a field away. */
const typing = (page: Page, typed: Record<string, string | null>): Field[] => [
  ...sentencesOf(page).filter(([name]) => !(name in typed)),
  ...Object.entries(typed).flatMap(([name, value]): Field[] =>
    value === null ? [] : [[name, value]],
  ),
]

const at = '2026-11-24T09:00:00Z'

test('a sentence is changed where it stands, reviewed and published with its author and reason', async () => {
  const w = await world({ at })
  const desk = await signedIn(w, sofia.email)
  const before = await desk.open(path)
  const typed = { 'rungs.L1.response': '45 min', 'targets.P4.update': '', step: 'review' }
  const reviewed = await desk.submit(path, typing(before, typed))
  expect(reviewed.text).toContain('Frontline support accept within 45 min')
  expect(reviewed.text).toContain('Frontline support accept within 30 min')
  expect(reviewed.text).toContain('All accounts, Low: no updates are promised')
  expect((await w.runtime.matrices.current(w.db)).version).toBe(1)

  const unsaid = await desk.submit(path, typing(reviewed, { step: 'publish' }))
  expect([unsaid.status, unsaid.text]).toEqual([
    422,
    expect.stringContaining('Say why it changes.'),
  ])
  const reason = 'Nobody covers lunch.'
  const done = await desk.submit(path, typing(unsaid, { step: 'publish', reason }))
  expect(done.text).toContain('Version 2 is published.')
  expect(done.text).toContain('Sofia Marin, 10:00 today')
  expect(done.text).toContain(reason)
  const { rungs, targets } = await w.runtime.matrices.current(w.db)
  expect([rungs[0]?.response, targets.P4.update]).toEqual([45, null])
})

test('what doesn’t fit is named where it was typed, and nothing typed is lost', async () => {
  const w = await world({ at })
  const desk = await signedIn(w, sofia.email)
  const typed = {
    'rungs.L1.response': 'soon',
    'targets.P1.resolution': '',
    'targets.P2.update': '90 min',
    'rules.reopened-twice.sentence': 'A case that comes back moves up',
    step: 'review',
  }
  const refused = await desk.submit(path, typing(await desk.open(path), typed))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Enter a time like 30 min')
  expect(sentencesOf(refused)).toEqual(
    expect.arrayContaining(Object.entries(typed).filter(([name]) => name !== 'step')),
  )
  const mended = { 'rungs.L1.response': '20 min', 'targets.P1.resolution': '3 h', step: 'review' }
  const reviewed = await desk.submit(path, typing(refused, mended))
  expect(reviewed.text).toContain('All accounts, High: an update at least every 1 h 30 min')
  expect(reviewed.text).toContain('All accounts, Critical: solved within 3 h')
})

test('who owns a rung is ticked and chosen, and a list without anybody is found out below it', async () => {
  const w = await world({ at })
  const desk = await signedIn(w, sofia.email)
  const page = await desk.open(path)
  const others = typing(page, { 'rungs.L1.backups': null, step: 'review' })
  const added = await desk.submit(path, [...others, ['rungs.L1.backups', jonas.email]])
  expect(added.text).toContain('Jonas Keller backs up our frontline team')
  const empty = await desk.submit(path, typing(page, { 'rungs.L1.owners': null, step: 'review' }))
  expect(empty.text).toContain('Nobody answers for our frontline team')
  expect(empty.text).toMatch(/Fix th/)
  expect(empty.html).not.toContain('value="publish"')
})

test('a rule that is switched off stays where it is and does nothing', async () => {
  const w = await world({ at })
  const desk = await signedIn(w, sofia.email)
  const off = { 'rules.customer-may-leave.off': 'off', step: 'review' }
  const reviewed = await desk.submit(path, typing(await desk.open(path), off))
  const reason = 'Too many false alarms.'
  await desk.submit(path, typing(reviewed, { step: 'publish', reason }))
  const { customer } = await w.as(chris.email)
  const opening = { subject: 'Labels', impact: 'one', urgency: 'degraded' } as const
  const { number } = await customer.open({
    ...opening,
    body: 'We will cancel: our lawyer says so.',
  })
  expect((await w.events(number)).map(({ kind }) => kind)).not.toContain('escalated')
  const { rules } = await w.runtime.matrices.current(w.db)
  expect(rules.find(({ name }) => name === 'customer-may-leave')).toMatchObject({ off: true })
})

test('of two who change the matrix at once the second is told which version is newer, and loses nothing', async () => {
  const w = await world({ at })
  const [first, second] = [await signedIn(w, sofia.email), await signedIn(w, sofia.email)]
  const page = await second.open(path)
  const theirs = await first.submit(
    path,
    typing(await first.open(path), { 'targets.P1.firstResponse': '10 min', step: 'review' }),
  )
  const mine = await second.submit(
    path,
    typing(page, { 'rungs.L1.response': '45 min', step: 'review' }),
  )
  await first.submit(path, typing(theirs, { step: 'publish', reason: 'Faster.' }))
  const late = await second.submit(path, typing(mine, { step: 'publish', reason: 'Lunch.' }))
  expect(late.status).toBe(409)
  expect(late.text).toContain('Version 2 was published by Sofia Marin')
  expect(sentencesOf(late)).toEqual(
    expect.arrayContaining([
      ['rungs.L1.response', '45 min'],
      ['reason', 'Lunch.'],
    ]),
  )
  const joined = await second.submit(path, typing(late, { step: 'rebase' }))
  await second.submit(path, typing(joined, { step: 'publish' }))
  const { version, rungs, targets } = await w.runtime.matrices.current(w.db)
  expect([version, rungs[0]?.response, targets.P1.firstResponse]).toEqual([3, 45, 10])
})

test('a change is undone before it’s published: what was only typed first, then draft by draft', async () => {
  const w = await world({ at })
  const desk = await signedIn(w, sofia.email)
  const once = { 'rungs.L1.response': '45 min', step: 'review' }
  const first = await desk.submit(path, typing(await desk.open(path), once))
  const twice = { 'rungs.L1.response': '50 min', step: 'review' }
  const second = await desk.submit(path, typing(first, twice))
  const typed = { 'rungs.L1.response': 'soon', step: 'undo', reason: 'Lunch.' }
  const untyped = await desk.submit(path, typing(second, typed))
  expect(untyped.text).toContain('Frontline support accept within 50 min')
  const undone = await desk.submit(path, typing(untyped, { step: 'undo' }))
  expect(undone.text).toContain('Frontline support accept within 45 min')
  expect(sentencesOf(undone)).toEqual(
    expect.arrayContaining([
      ['rungs.L1.response', '45 min'],
      ['reason', 'Lunch.'],
    ]),
  )
  const none = await desk.submit(path, typing(undone, { step: 'undo' }))
  expect(sentencesOf(none)).toEqual(expect.arrayContaining([['rungs.L1.response', '30 min']]))
  expect(none.text).not.toContain('Undo last change')
  expect((await w.runtime.matrices.current(w.db)).version).toBe(1)
})

test('what is sent as former drafts and is none undoes to what is in force', async () => {
  const w = await world({ at })
  const desk = await signedIn(w, sofia.email)
  const page = await desk.open(path)
  for (const former of ['{', '7', '[7]', '["nonsense"]']) {
    const { status, text } = await desk.submit(path, typing(page, { step: 'undo', former }))
    expect(status).toBeLessThan(500)
    expect(text).toContain('Version 1')
  }
})

const askedForLawyers = {
  'new.sentence': 'A customer who asks for more is heard by our senior engineers',
  'new.moment': 'asks',
  'new.priority': 'P2',
  'new.deed': 'L3',
}

test('a rule is added in a form, checked at once, published, and then does what it says', async () => {
  const w = await world({ at })
  const desk = await signedIn(w, sofia.email)
  const page = await desk.open(path)
  const unsaid = await desk.submit(
    path,
    typing(page, { ...askedForLawyers, 'new.sentence': '', step: 'add' }),
  )
  expect([unsaid.status, unsaid.text]).toEqual([
    422,
    expect.stringContaining('Say what the rule does.'),
  ])
  const { 'new.sentence': sentence } = askedForLawyers
  const added = await desk.submit(path, typing(unsaid, { 'new.sentence': sentence, step: 'add' }))
  expect(added.text).toContain('Undo last change')
  expect(sentencesOf(added).filter(([, value]) => value === sentence)).toHaveLength(1)
  await desk.submit(path, typing(added, { step: 'publish', reason: 'They ask for it.' }))
  const { rules } = await w.runtime.matrices.current(w.db)
  expect(rules.at(-1)).toEqual({
    name: 'a-customer-who-asks-for-more-is-heard-by-our-senior-engineer',
    sentence,
    when: { on: 'escalation_requested', priority: ['P2'], below: 'L3' },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'L3' }],
  })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open({
    ...{ subject: 'Labels', body: 'They print blank.', impact: 'team', urgency: 'degraded' },
  })
  await customer.askToEscalate({ number, reason: 'Month end.' })
  const kinds = (await w.events(number)).map(({ kind }) => kind)
  expect(kinds).toContain('escalated')
})

test('a rule that was begun comes again after every step but the one that adds it', async () => {
  const w = await world({ at })
  const [desk, other] = [await signedIn(w, sofia.email), await signedIn(w, sofia.email)]
  const begun = { 'new.sentence': 'Everybody hears of a new case', 'new.deed': 'rung' }
  const accepts = (span: string) => ({ 'rungs.L1.response': span })
  let page = await desk.open(path)
  expect(page.html).toMatch(/<details[^>]*id="add-rule"(?![^>]*\bopen\b)/)
  const take = async (typed: Record<string, string>) => {
    page = await desk.submit(path, typing(page, { reason: 'Lunch.', ...begun, ...typed }))
    expect(sentencesOf(page), typed.step).toEqual(expect.arrayContaining(Object.entries(begun)))
    expect(page.html, typed.step).toMatch(/<details[^>]*id="add-rule"[^>]*\bopen\b/)
  }
  await take({ ...accepts('45 min'), step: 'review' })
  await take({ ...accepts('soon'), step: 'review' })
  await take({ ...accepts('soon'), step: 'add' })
  await take({ ...accepts('45 min'), step: 'undo' })
  await take({ ...accepts('45 min'), step: 'review' })
  await take({ step: 'publish' })
  expect(page.text).toContain('Add the rule you began to the draft, or clear it, then publish.')
  const theirs = await other.submit(
    path,
    typing(await other.open(path), { 'targets.P1.firstResponse': '10 min', step: 'review' }),
  )
  await other.submit(path, typing(theirs, { step: 'publish', reason: 'Faster.' }))
  await take({ step: 'rebase' })
  const added = await desk.submit(path, typing(page, { step: 'add' }))
  expect(sentencesOf(added)).toEqual(
    expect.arrayContaining([
      ['new.sentence', ''],
      ['rules.everybody-hears-of-a-new-case.sentence', begun['new.sentence']],
    ]),
  )
  await desk.submit(path, typing(added, { step: 'publish', reason: 'Lunch.' }))
  expect((await w.runtime.matrices.current(w.db)).version).toBe(3)
})

test('what was applied to a newer version is undone to the draft before it', async () => {
  const w = await world({ at })
  const [first, second] = [await signedIn(w, sofia.email), await signedIn(w, sofia.email)]
  const mine = await second.submit(
    path,
    typing(await second.open(path), { 'rungs.L1.response': '45 min', step: 'review' }),
  )
  const theirs = await first.submit(
    path,
    typing(await first.open(path), { 'targets.P1.firstResponse': '10 min', step: 'review' }),
  )
  await first.submit(path, typing(theirs, { step: 'publish', reason: 'Faster.' }))
  const joined = await second.submit(path, typing(mine, { step: 'rebase' }))
  const before = await second.submit(path, typing(joined, { step: 'undo' }))
  expect(before.text).toContain('Apply my changes to version 2')
  expect(sentencesOf(before)).toEqual(expect.arrayContaining([['rungs.L1.response', '45 min']]))
  const again = await second.submit(path, typing(before, { step: 'rebase' }))
  expect(sentencesOf(again)).toEqual(
    expect.arrayContaining([
      ['rungs.L1.response', '45 min'],
      ['targets.P1.firstResponse', '10 min'],
    ]),
  )
})

test('what is wrong with a new rule is said below it at once', async () => {
  const w = await world({ at })
  const desk = await signedIn(w, sofia.email)
  const rule = {
    ...{ 'new.sentence': 'Critical cases are critical', 'new.moment': 'opened' },
    ...{ 'new.priority': 'P2', 'new.deed': 'L4', step: 'add' },
  }
  const clash = { ...rule, 'new.deed': 'L3', 'new.sentence': 'Urgent cases go to our engineers' }
  const one = await desk.submit(path, typing(await desk.open(path), rule))
  const two = await desk.submit(path, typing(one, clash))
  expect(two.text).toContain('one escalates to')
})

test('a rule that was added is kept when another version was published meanwhile', async () => {
  const w = await world({ at })
  const [first, second] = [await signedIn(w, sofia.email), await signedIn(w, sofia.email)]
  const mine = await second.submit(
    path,
    typing(await second.open(path), { ...askedForLawyers, step: 'add' }),
  )
  const theirs = await first.submit(
    path,
    typing(await first.open(path), { 'targets.P1.firstResponse': '10 min', step: 'review' }),
  )
  await first.submit(path, typing(theirs, { step: 'publish', reason: 'Faster.' }))
  const joined = await second.submit(path, typing(mine, { step: 'rebase' }))
  await second.submit(path, typing(joined, { step: 'publish', reason: 'They ask for it.' }))
  const { rules, targets } = await w.runtime.matrices.current(w.db)
  expect(rules.at(-1)?.sentence).toBe(askedForLawyers['new.sentence'])
  expect(targets.P1.firstResponse).toBe(10)
})

test('whoever may not edit it reads the same sentences, with nothing to type into', async () => {
  const w = await world({ at })
  const desk = await signedIn(w, peter.email)
  const page = await desk.open(path)
  expect(page.text).toContain('Accepts within 30 min')
  expect(page.html).not.toContain('id="sentences"')
})
