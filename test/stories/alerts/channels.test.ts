import { createHmac } from 'node:crypto'
import { business, ines, ingrid, maya, staff } from '@caselead/api/demo/cast.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { AlertChannel, Matrix } from '@caselead/core/matrix/matrix.ts'
import { saveMatrix } from '@caselead/db/matrix/matrices.ts'
import { expect, test } from 'vitest'
import { listener } from '../../setup/listener.ts'
import { webhookSecret, world } from '../../setup/world.ts'

const at = '2026-11-24T09:00:00Z'

const slow = {
  subject: 'Export <b>stops</b> & *halts* [here](https://evil.example)',
  body: 'It stops at row 9.',
  impact: 'team',
  urgency: 'inconvenient',
} as const

/** Whatever is opened is told in these channels. */
function telling(channels: Record<string, AlertChannel>): Matrix {
  const rule = {
    name: 'everything-is-told',
    sentence: 'We look at every new case together',
    when: { on: 'opened' as const },
    act: [{ do: 'alert' as const, whom: [], channels: Object.keys(channels) }],
  }
  return { ...defaultMatrix(staff, business), channels, rules: [rule] }
}

test('a webhook gets what happened, to which case and why, signed by the standard', async () => {
  const hook = await listener()
  const matrix = telling({ ops: { kind: 'webhook', url: hook.url } })
  const w = await world({ at, matrix })
  const { number } = await (await w.as(ingrid.email)).customer.open(slow)
  await w.post()
  expect(hook.bodies()).toEqual([
    {
      type: 'case.alerted',
      timestamp: '2026-11-24T09:00:00.000Z',
      data: {
        happenedAt: '2026-11-24T09:00:00.000Z',
        title: `Normal: ${slow.subject} (Fjord Bikes) · Needs attention`,
        why: expect.stringMatching(/\w/),
        rule: 'everything-is-told',
        due: { clock: 'inactivity', at: '2026-11-24T10:00:00.000Z' },
        case: {
          ...{ number, subject: slow.subject, account: 'Fjord Bikes', plan: 'starter' },
          ...{ priority: 'P3', tier: 1, level: 'L1', lead: maya.name },
          url: `${w.url}/desk/cases/${number}`,
        },
      },
    },
  ])
  const [asked] = hook.asked
  const header = (name: string) => String(asked?.headers[name])
  expect(header('webhook-timestamp')).toBe(String(w.now() / 1000))
  const signed = `${header('webhook-id')}.${header('webhook-timestamp')}.${asked?.body}`
  const key = Buffer.from(webhookSecret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(signed).digest('base64')
  expect(header('webhook-signature')).toBe(`v1,${signature}`)
})

test('Slack and Teams get a message of theirs, in which people’s words are plain text', async () => {
  const [slack, teams] = [await listener(), await listener()]
  const matrix = telling({
    slack: { kind: 'slack', url: 'env:SLACK_URL' },
    teams: { kind: 'teams', url: teams.url },
  })
  const w = await world({ at, matrix, environment: { SLACK_URL: slack.url } })
  const { number } = await (await w.as(ingrid.email)).customer.open(slow)
  await w.post()
  const url = `${w.url}/desk/cases/${number}`
  const [toSlack] = slack.bodies() as { text: string; blocks: object[] }[]
  const title = `Normal: ${slow.subject} (Fjord Bikes) · Needs attention`
  expect(toSlack?.blocks).toContainEqual({
    type: 'header',
    text: { type: 'plain_text', text: title, emoji: false },
  })
  expect(JSON.stringify(toSlack?.blocks)).toContain(`<${url}|Open ${number}>`)
  expect(JSON.stringify(toSlack?.blocks)).toContain('Inactivity due <!date^1795514400^')
  const [toTeams] = teams.bodies() as { attachments: { content: { body: object[] } }[] }[]
  const card = toTeams?.attachments[0]?.content
  expect(card).toMatchObject({ type: 'AdaptiveCard', actions: [{ url }] })
  expect(card?.body).toContainEqual({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: title, size: 'Large', weight: 'Bolder' }],
  })
})

test('a channel that is a mail address gets the alert as a mail', async () => {
  const w = await world({ at, matrix: telling({ it: { kind: 'email', to: 'it@fjord.example' } }) })
  const { number } = await (await w.as(ingrid.email)).customer.open(slow)
  const mail = await w.newestMail('it@fjord.example')
  expect(mail.subject).toContain(`[${number}]`)
  expect(mail.text).toContain(`${w.url}/desk/cases/${number}`)
})

test('a channel that becomes a mail address, or no longer is one, loses no alert', async () => {
  const down = await listener(() => ({ status: 503, body: '' }))
  const up = await listener()
  const it: AlertChannel = { kind: 'email', to: 'it@fjord.example' }
  const matrix = telling({ ops: { kind: 'webhook', url: down.url }, it })
  const w = await world({ at, matrix })
  const { number } = await (await w.as(ingrid.email)).customer.open(slow)
  w.runtime.mailer.rests.mail.take(w.runtime.steady(), seconds(30))
  await w.post()
  const channels: Matrix['channels'] = { ops: it, it: { kind: 'webhook', url: up.url } }
  const mended: Matrix = { ...matrix, version: 2, channels }
  await saveMatrix(w.db, mended, w.now(), { by: 'Sofia Marin' })
  await w.pass(minutes(1))
  const mails = await w.mails(it.to)
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining(`[${number}]`)])
  expect(up.asked).toHaveLength(1)
  await w.pass(minutes(60))
  expect([(await w.mails(it.to)).length, up.asked.length]).toEqual([1, 1])
})

test('a channel that asks to wait gets its message then, the same and once', async () => {
  const hook = await listener(() => ({ status: 429, body: '', headers: { 'retry-after': '90' } }))
  const w = await world({ at, matrix: telling({ ops: { kind: 'webhook', url: hook.url } }) })
  const { customer } = await w.as(ingrid.email)
  await customer.open(slow)
  await w.post()
  await customer.open(slow)
  await w.pass(seconds(80))
  expect(hook.asked).toHaveLength(1)
  hook.answer = () => ({ status: 204, body: '' })
  await w.pass(seconds(10))
  await w.pass(minutes(60))
  const said = hook.asked.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)
  expect(said).toHaveLength(3)
  expect(said.filter((each) => each === said[0])).toHaveLength(2)
})

test('a channel that is down, or unset, holds up no other and no mail, and is told once it is up', async () => {
  const [down, up] = [await listener(() => ({ status: 503, body: '' })), await listener()]
  const environment: Record<string, string> = {}
  const channels = {
    down: { kind: 'webhook' as const, url: down.url },
    unset: { kind: 'slack' as const, url: 'env:SLACK_URL' },
    up: { kind: 'teams' as const, url: up.url },
  }
  const w = await world({ at, matrix: telling(channels), environment })
  const { number } = await (await w.as(ingrid.email)).customer.open(slow)
  expect(await w.mails(ingrid.email)).toHaveLength(1)
  expect([down.asked.length, up.asked.length]).toEqual([1, 1])
  const desk = (await w.as(maya.email)).agent
  const shown = async () =>
    Object.fromEntries((await desk.case({ number })).mail.map(({ to, error }) => [to, error]))
  expect(await shown()).toMatchObject({
    down: 'it answered 503',
    unset: 'the setting SLACK_URL is missing',
    up: null,
  })
  down.answer = () => ({ status: 200, body: '' })
  environment.SLACK_URL = up.url
  await w.pass(minutes(1))
  expect([down.asked.length, up.asked.length]).toEqual([2, 2])
  expect(await shown()).toMatchObject({ down: null, unset: null, up: null })
})

test('what a channel refuses, or sends elsewhere, is shown on the case and not tried again', async () => {
  const [gone, moved] = [
    await listener(() => ({ status: 404, body: 'no_team' })),
    await listener(() => ({ status: 302, body: '', headers: { location: 'http://127.0.0.1:9' } })),
  ]
  const matrix = telling({
    gone: { kind: 'slack', url: gone.url },
    moved: { kind: 'webhook', url: moved.url },
  })
  const w = await world({ at, matrix })
  const { number } = await (await w.as(ingrid.email)).customer.open(slow)
  await w.pass(minutes(90))
  expect([gone.asked.length, moved.asked.length]).toEqual([1, 1])
  const { mail } = await (await w.as(ines.email)).agent.case({ number })
  const errors = mail.flatMap(({ error }) => error ?? []).sort()
  expect(errors).toEqual(['it answered 302, a redirect, which we don’t follow', 'it answered 404'])
})

test('a bug tracker is asked for one ticket, and what it answers stands on the case', async () => {
  const tracker = await listener(() => ({
    status: 201,
    body: { id: 4711, url: 'https://bugs.example/4711', secret: 'x'.repeat(1000) },
  }))
  const w = await world({ at, matrix: telling({ bugs: { kind: 'webhook', url: tracker.url } }) })
  const { number } = await (await w.as(ingrid.email)).customer.open(slow)
  await w.post()
  const desk = (await w.as(ines.email)).agent
  await desk.openTicket({ number, channel: 'bugs' })
  await w.post()
  const asked = tracker.bodies().map((body) => (body as { type: string }).type)
  expect(asked).toEqual(['case.alerted', 'ticket.asked'])
  const opened = (await w.events(number)).find(({ kind }) => kind === 'ticket_opened')
  expect(opened?.data).toEqual({ key: '4711', url: 'https://bugs.example/4711' })
  expect(JSON.stringify(await desk.case({ number }))).toContain('https://bugs.example/4711')
})
