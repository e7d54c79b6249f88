import { chris, dana, maya, tom } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

async function opened() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'team', urgency: 'degraded' },
  })
  const lead = (await customer.case({ number })).lead?.name ?? ''
  const as = async (one: { email: string }) => (await w.as(one.email)).agent
  return { w, number, lead, as, leading: lead === maya.name ? maya : tom }
}

test('a mail says a colleague’s words once, carries their name, and names the lead as the lead', async () => {
  const { w, number, lead, as } = await opened()
  const agent = await as(dana)
  const said = [
    ['I read the log.', (body: string) => agent.reply({ number, body }), 'Reply · 03:00 today'],
    [
      'Half done.',
      (body: string) => agent.sendUpdate({ number, body, nextBy: null }),
      'Update · 03:00 today',
    ],
    [
      'Which export is it?',
      (question: string) => agent.ask({ number, question }),
      'We need more information from you',
    ],
    [
      'The index is new.',
      (resolution: string) => agent.resolve({ number, resolution }),
      `${dana.name} marked the case as solved.`,
    ],
  ] as const
  for (const [words, say, label] of said) {
    await say(words)
    const { from, text, html } = await w.newestMail(chris.email)
    expect(from).toContain(`${dana.name} at`)
    expect(text).toContain(label)
    expect(text).toMatch(new RegExp(`^${dana.name}\n`, 'm'))
    expect(text.split(words)).toHaveLength(2)
    expect(text).toContain(`Case lead: ${lead}`)
    expect(html.replace(/<[^>]*>|\s+/g, ' ')).toMatch(new RegExp(`Case lead +${lead} `))
  }
})

test('the lead’s own words come in the lead’s name, and what goes out by itself in nobody’s', async () => {
  const { w, number, lead, as, leading } = await opened()
  await (await as(leading)).reply({ number, body: 'I am on it.' })
  expect((await w.newestMail(chris.email)).from).toContain(`${lead} at`)
  await (await as(dana)).promiseUpdate({
    number,
    by: w.now() + minutes(20),
    words: 'A first look.',
  })
  expect((await w.newestMail(chris.email)).from).toContain(`${dana.name} at`)
  await w.pass(minutes(20))
  const { from, text } = await w.newestMail(chris.email)
  expect(from).not.toContain(lead)
  expect(text).toContain(`Automatic update\nOn behalf of ${lead}`)
  expect(text).toContain(`Case lead: ${lead}`)
})
