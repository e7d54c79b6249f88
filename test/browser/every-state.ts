import { ines, maya, priya } from '@caselead/api/demo/cast.ts'
import { days } from '@caselead/core/base/instant.ts'
import { linkIn } from '../setup/visit.ts'
import type { World } from '../setup/world.ts'

const opening = { body: 'They stop.', impact: 'team', urgency: 'degraded' } as const
const packet = {
  ...{ summary: 'Exports stop', impact: 'No invoices', tried: 'A smaller file' },
  ...{ environment: '4.2', ask: 'Find it', customerWords: 'It stops' },
}

export const longWords =
  'We have found the cause: the print driver trusts a certificate that was replaced last night, and every depot that restarted since then refuses to print. '.repeat(
    9,
  )
const longSubject = `${'Label printing stops in all depots of the north since the last update '.repeat(2)}and nobody ships`

/** A case of Priya’s in every state its page can show, by what is true of it. */
export async function everyState(w: World) {
  const customer = (await w.as(priya.email)).customer
  const desk = (await w.as(maya.email)).agent
  const open = async (subject: string) => (await customer.open({ ...opening, subject })).number
  const seen = async (number: string) => ({ number, seen: (await desk.case({ number })).seq })
  const reply = async (number: string, body = 'I’m on it, Priya.') =>
    desk.reply({ ...(await seen(number)), body })
  const solve = async (number: string) => {
    await reply(number)
    await desk.resolve({ ...(await seen(number)), resolution: 'A new certificate is in place.' })
    return number
  }

  const closed = await solve(await open('closed'))
  await customer.close({ number: closed, why: '' })
  const reopened = await solve(await open('reopened'))
  await customer.write({ number: reopened, body: 'It is back.' })
  const rated = await solve(await open('rated'))
  await customer.answerSurvey({ number: rated, ces: 3, comment: 'Slow.' })
  const late = await open('late')
  const mixed = await open(longSubject)
  await desk.openIncident({ number: mixed, title: 'Printing fails' })
  const [incident] = (await desk.incidents({})).incidents
  const about = { incident: incident?.id ?? '', stage: 'cause_found' } as const
  await desk.describeIncident({ ...about, leadId: ines.email })
  await w.pass(days(3))
  const nobodyYet = await open('nobody accepted yet')
  const running = await open('running')
  await reply(running)
  const byLink = linkIn((await w.newestMail(priya.email)).text)
  const waiting = await open('waiting')
  await desk.waitOnCustomer({ ...(await seen(waiting)), question: longWords })
  const escalated = await open('escalated')
  await desk.escalate({ ...(await seen(escalated)), to: 'L2', reason: 'Driver', packet })
  const atRequest = await open('at your request')
  await customer.askToEscalate({ number: atRequest, reason: 'We cannot ship.' })
  const partner = await open('with a partner')
  await desk.escalate({ ...(await seen(partner)), to: 4, reason: 'Their router', packet })
  const resolved = await solve(await open('resolved'))
  const refund = await open('refund pending')
  await desk.askRefund({ ...(await seen(refund)), usd: 250, reason: 'Two days' })
  await reply(mixed, longWords)
  await customer.askToEscalate({ number: mixed, reason: 'Lorries are waiting.' })
  await reply(mixed, longWords)
  return {
    byLink,
    cases: {
      ...{ closed, reopened, rated, late, mixed, nobodyYet, running, waiting, escalated },
      ...{ atRequest, partner, resolved, refund },
    },
  }
}
