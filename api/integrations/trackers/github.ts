import type { TicketState } from '@caselead/core/base/vocabulary.ts'
import { nameOfAddress } from '@caselead/core/rules/ticket-names.ts'
import { z } from 'zod'
import { isSignedHex, withoutMethod } from './signature.ts'
import { refused, type TrackerForm } from './tracker.ts'

const Issue = z.object({
  node_id: z.string().min(1).max(200),
  number: z.number().int(),
  html_url: z.url({ protocol: /^https?$/ }).max(2000),
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  status: z.object({ category: z.string() }).nullish().catch(null),
  updated_at: z.iso.datetime({ offset: true }),
})
type Issue = z.output<typeof Issue>

const Happened = z.object({
  action: z.string(),
  issue: Issue,
  changes: z.object({ new_issue: Issue.optional() }).nullish().catch(null),
})

const notDone = new Set(['not_planned', 'duplicate'])

/** Issues of repositories: `X-Hub-Signature-256` is the HMAC of the body. */
export const github: TrackerForm = {
  prove({ body, headers }, secret) {
    const signature = headers.get('x-hub-signature-256')
    const id = headers.get('x-github-delivery')
    if (!signature || !id) return refused('unsigned')
    if (!isSignedHex(body, withoutMethod(signature), secret)) return refused('signature')
    return { is: 'signed', id }
  },
  read(event, headers) {
    if (headers.get('x-github-event') !== 'issues') return null
    const read = Happened.safeParse(event)
    if (!read.success) return undefined
    const { action, issue, changes } = read.data
    if (action === 'deleted') return { ...newsOf(issue), state: 'deleted' }
    const moved = action === 'transferred' ? changes?.new_issue : undefined
    if (!moved) return newsOf(issue)
    return { ...newsOf(moved), names: [...namesOf(issue), ...namesOf(moved)] }
  },
}

const namesOf = ({ html_url, node_id }: Issue): string[] => [
  nameOfAddress(html_url),
  `github:${node_id}`,
]

const newsOf = (issue: Issue) => ({
  names: namesOf(issue),
  key: keyOf(issue),
  url: issue.html_url,
  state: stateOf(issue),
  at: Date.parse(issue.updated_at),
})

/** "acme/shop#7" */
const keyOf = ({ html_url, number }: Issue): string =>
  `${new URL(html_url).pathname.split('/').slice(1, 3).join('/')}#${number}`

function stateOf({ state, state_reason, status }: Issue): TicketState {
  if (state === 'closed') return notDone.has(state_reason ?? '') ? 'wont_do' : 'done'
  return status?.category === 'started' ? 'in_progress' : 'open'
}
