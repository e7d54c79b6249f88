import { chris, maya } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { type World, world } from './world.ts'

/** Cases that were answered so many minutes apart; then nobody writes. */
export async function silentCases(...apart: number[]) {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const customer = (await w.as(chris.email)).customer
  const { agent } = await w.as(maya.email)
  const numbers: string[] = []
  for (const [n, after] of [0, ...apart].entries()) {
    await w.pass(minutes(after))
    const subject = `Exports ${n}`
    const asked = { subject, body: 'They stop.', impact: 'one', urgency: 'degraded' } as const
    const { number } = await customer.open(asked)
    await agent.reply({ number, body: 'We see it.' })
    numbers.push(number)
    await w.post()
  }
  return { w, customer, agent, numbers }
}

/** The mails with automatic updates, the newest first. */
export const updates = async (w: World) =>
  (await w.mails(chris.email)).filter(({ subject, preview }) =>
    `${subject} ${preview}`.match(/Automatic update|Updates on/),
  )
