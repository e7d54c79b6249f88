import { chris, dana, ines, maya, sofia, team, tom } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const asked = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

async function opened() {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open(asked)
  return { w, customer, number, as: async (email: string) => (await w.as(email)).agent }
}

test('who threatens to leave is heard by somebody with authority, who reads the very words', async () => {
  const { w, customer, number } = await opened()
  await customer.write({ number, body: 'Hello?\nThis is the third time I ask, we will cancel!' })
  const escalated = (await w.events(number)).find(({ kind }) => kind === 'escalated')
  expect(escalated).toMatchObject({
    data: {
      kind: 'hierarchical',
      fromTier: 1,
      toTier: 1,
      toLevel: 'L3',
      because: {
        rule: 'customer-may-leave',
        evidence: 'a message says “This is the third time I ask, we will cancel”',
      },
    },
  })
  const { subject, text } = await w.newestMail(ines.email)
  expect(subject).toContain(` [${number}]`)
  expect(text).toContain('This is the third time I ask, we will cancel')
  const seen = await customer.case({ number })
  expect(seen.timeline.at(-1)?.sentence).toContain('Moved up to our senior engineers')
})

test.for<[string, string, string | null]>([
  ['a footer', 'Legal disclaimer: this mail is confidential', null],
  ['a signature', 'Any news?\n\nBest regards\nSarah Churn\nHead of Legal', null],
  ['an order', 'The order was cancelled, and the Cancel button is still there.', null],
  ['German', 'Guten Tag,\nich kündige.\n\nGruß', 'ich kündige'],
  [
    'French',
    'Sinon nous allons résilier notre contrat.',
    'Sinon nous allons résilier notre contrat',
  ],
])(
  'words that only sound like leaving climb nowhere, an intention does: %s',
  async ([, body, said]) => {
    const { w, customer, number } = await opened()
    await customer.write({ number, body })
    const events = await w.events(number)
    const because = events.flatMap((event) =>
      event.kind === 'escalated' ? [event.data.because?.evidence] : [],
    )
    expect(because).toEqual(said === null ? [] : [`a message says “${said}”`])
    const { timeline } = await customer.case({ number })
    expect(timeline.map((entry) => entry.body)).toContain(body)
  },
)

test('a refund of 250 USD asked at tier 1 needs the yes of L2, and the customer and whoever asked are mailed the yes', async () => {
  const { w, customer, number, as } = await opened()
  const frontline = await as(maya.email)
  await frontline.askRefund({ number, usd: 250, reason: 'Two days without exports' })
  expect(await frontline.case({ number })).toMatchObject({ level: 'L2', tier: 1 })
  expect(JSON.stringify(await customer.case({ number }))).not.toMatch(/\b250\b|Two days without/)
  for (const email of [maya.email, tom.email]) {
    const refused = (await as(email)).authoriseRefund({ number })
    await expect(refused).rejects.toThrow('needs an answer from our technical specialists (L2)')
  }
  const told = await w.newestMail(dana.email)
  expect(told.text).toContain('A refund needs someone with more authority.')
  expect(told.text).toContain(
    'Maya Lindqvist asks for a refund of 250 USD: Two days without exports',
  )

  await (await as(dana.email)).authoriseRefund({ number })
  const { timeline } = await customer.case({ number })
  expect(timeline.map(({ sentence }) => sentence)).toContain(
    'Dana Whitfield authorised a refund of 250 USD',
  )
  const mailed = await w.newestMail(chris.email)
  expect(mailed.text).toContain('Dana Whitfield authorised a refund of 250 USD.')
  expect(mailed.text.match(/authorised a refund of 250 USD/g)).toHaveLength(1)
  const answer = await w.newestMail(maya.email)
  expect(answer.subject).toContain(', your 250 USD refund was authorised [')
  expect(answer.text).toContain('Dana Whitfield authorised it.')
  await expect((await as(ines.email)).authoriseRefund({ number })).rejects.toThrow('No refund')
})

test('a refund that is declined is mailed to whoever asked, with the reason, and to no customer', async () => {
  const { w, customer, number, as } = await opened()
  await (await as(maya.email)).askRefund({ number, usd: 250, reason: 'Down' })
  await w.post()
  const before = await w.mails(chris.email)
  await (await as(dana.email)).declineRefund({ number, reason: 'It was announced' })
  const answer = await w.newestMail(maya.email)
  expect(answer.subject).toContain(', your 250 USD refund was declined [')
  expect(answer.text).toContain('Dana Whitfield declined it: It was announced')
  expect(await w.mails(chris.email)).toHaveLength(before.length)
  expect(JSON.stringify(await customer.case({ number }))).not.toContain('announced')
})

test('two who answer the same refund at once: one answer counts', async () => {
  const { w, number, as } = await opened()
  await (await as(maya.email)).askRefund({ number, usd: 250, reason: 'Down' })
  const [yes, no] = [await as(dana.email), await as(ines.email)]
  const answers = await Promise.allSettled([
    yes.authoriseRefund({ number }),
    no.declineRefund({ number, reason: 'It was announced' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const kinds = (await w.events(number)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => /^refund_(authorised|declined)$/.test(kind))).toHaveLength(1)
})

test('one agent who refunds on many cases at once stays within the day', async () => {
  const { w, customer, as } = await opened()
  const numbers: string[] = []
  for (let count = 0; count < 5; count++) numbers.push((await customer.open(asked)).number)
  const lead = (await (await as(sofia.email)).case({ number: numbers[0] ?? '' })).lead
  const frontline = await as(team.find(({ name }) => name === lead?.name)?.email ?? '')
  const answers = await Promise.allSettled(
    numbers.map((number) => frontline.askRefund({ number, usd: 60, reason: 'Down' })),
  )
  expect(answers.map(({ status }) => status)).toEqual(numbers.map(() => 'fulfilled'))
  const events = (await Promise.all(numbers.map((number) => w.events(number)))).flat()
  const authorised = events.filter(
    ({ kind, actor }) => kind === 'refund_authorised' && actor.type === 'agent',
  )
  expect(authorised).toHaveLength(1)
  const held = events.flatMap(({ kind, data }) => (kind === 'refund_asked' ? [data.held?.by] : []))
  expect(held.filter((by) => by === 'day').length).toBeGreaterThan(0)
})
