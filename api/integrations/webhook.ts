import { standardHeaders } from '@caselead/emails/provider/sign-webhook.ts'
import type { ChannelMessage, LinkedFacts } from './message.ts'
import type { Posting } from './posting.ts'

const types = { alert: 'case.alerted', digest: 'cases.alerted', ticket: 'ticket.asked' } as const

/** JSON signed by Standard Webhooks; docs/matrix.md tells its shape. */
export function webhookPosting(
  { id, type, alerts }: ChannelMessage,
  { now, signingSecret }: { now: number; signingSecret: string | null },
): Posting {
  const [first] = alerts
  const data = type === 'digest' ? { alerts: alerts.map(factsToPost) } : factsToPost(first)
  const timestamp = new Date(first.at).toISOString()
  const body = JSON.stringify({ type: types[type], timestamp, data })
  return { body, headers: standardHeaders(signingSecret, id, now, body) }
}

const factsToPost = ({ at, title, why, rule, due, url, ...facts }: LinkedFacts) => ({
  happenedAt: new Date(at).toISOString(),
  title,
  why,
  rule,
  due: due && { clock: due.clock, at: new Date(due.at).toISOString() },
  case: {
    number: facts.number,
    subject: facts.subject,
    account: facts.account,
    plan: facts.plan,
    priority: facts.priority,
    tier: facts.tier,
    level: facts.level,
    lead: facts.lead,
    url,
  },
})
