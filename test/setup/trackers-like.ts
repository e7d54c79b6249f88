import { createHmac, randomUUID } from 'node:crypto'
import type { Trackers } from '@caselead/api/runtime/settings/trackers.ts'
import type { TicketState, TicketTracker } from '@caselead/core/base/vocabulary.ts'
import { standardHeaders } from '@caselead/emails/provider/sign-webhook.ts'
import type { World } from './world.ts'

const plainSecret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`

export const connectedTrackers: Trackers = {
  github: { secret: 'It’s a Secret to Everybody'.replace('’', "'"), url: null },
  jira: { secret: 'jira-knows-this-secret', url: null },
  linear: { secret: 'lin_wh_knows_this_secret', url: null },
  plain: { secret: plainSecret, url: 'https://bugs.example/t' },
}

/** A ticket of each tracker: where it is, what it's called, and what its tracker sends of it. */
export interface TicketLike {
  address: string
  key: string | null
  sends: (state: TicketState, at: number) => { body: object; headers: Record<string, string> }
}

const iso = (at: number): string => new Date(at).toISOString()

const githubIssue = (number: number, state: TicketState, at: number, repository = 'acme/shop') => ({
  node_id: `I_${repository}_${number}`,
  number,
  html_url: `https://github.com/${repository}/issues/${number}`,
  state: state === 'open' || state === 'in_progress' ? 'open' : 'closed',
  state_reason: state === 'wont_do' ? 'not_planned' : state === 'done' ? 'completed' : null,
  ...(state === 'in_progress' && { status: { id: 1, name: 'Working', category: 'started' } }),
  updated_at: iso(at).replace('.000', ''),
  title: 'Exports stop at 10 %',
})

const actions = {
  open: 'opened',
  in_progress: 'status_changed',
  done: 'closed',
  wont_do: 'closed',
  deleted: 'deleted',
} as const

export const githubTicket = (number = 7): TicketLike => ({
  address: `https://github.com/acme/shop/issues/${number}`,
  key: `acme/shop#${number}`,
  sends: (state, at) => ({
    body: { action: actions[state], issue: githubIssue(number, state, at) },
    headers: { 'x-github-event': 'issues' },
  }),
})

/** What GitHub sends where an issue was, when it goes to another repository. */
export const githubTransfer = (from: number, to: number, at: number) => ({
  body: {
    action: 'transferred',
    issue: githubIssue(from, 'open', at),
    changes: {
      new_issue: githubIssue(to, 'open', at, 'acme/api'),
      new_repository: { full_name: 'acme/api' },
    },
  },
  headers: { 'x-github-event': 'issues' },
})

const jiraStates = {
  open: { name: 'To Do', statusCategory: { key: 'new' } },
  in_progress: { name: 'In Progress', statusCategory: { key: 'indeterminate' } },
  done: { name: 'Done', statusCategory: { key: 'done' } },
  wont_do: { name: 'Done', statusCategory: { key: 'done' } },
  deleted: { name: 'To Do', statusCategory: { key: 'new' } },
} as const

export const jiraTicket = (key = 'APP-7', before?: string): TicketLike => ({
  address: `https://acme.atlassian.net/browse/${key}`,
  key,
  sends: (state, at) => ({
    body: {
      timestamp: at,
      webhookEvent: state === 'deleted' ? 'jira:issue_deleted' : 'jira:issue_updated',
      issue: {
        id: `of ${before ?? key}`,
        key,
        self: 'https://acme.atlassian.net/rest/api/2/10001',
        fields: {
          status: jiraStates[state],
          resolution:
            state === 'wont_do' ? { name: 'Won’t Do' } : state === 'done' ? { name: 'Done' } : null,
        },
      },
      changelog: {
        items: before
          ? [{ field: 'Key', fromString: before, toString: key }]
          : [{ field: 'status', fromString: 'To Do', toString: 'Done' }],
      },
    },
    headers: {},
  }),
})

const linearStates = {
  open: 'unstarted',
  in_progress: 'started',
  done: 'completed',
  wont_do: 'canceled',
  deleted: 'unstarted',
} as const

export const linearTicket = (key = 'ENG-7', before: string[] = []): TicketLike => ({
  address: `https://linear.app/acme/issue/${key}/exports-stop`,
  key,
  sends: (state, at) => ({
    body: {
      action: state === 'deleted' ? 'remove' : 'update',
      type: 'Issue',
      url: `https://linear.app/acme/issue/${key}/exports-stop-at-10`,
      data: {
        id: `of ${before[0] ?? key}`,
        identifier: key,
        state: { id: 's', name: 'State', type: linearStates[state] },
        updatedAt: iso(at),
        previousIdentifiers: before,
      },
      webhookTimestamp: at,
    },
    headers: { 'linear-event': 'Issue' },
  }),
})

export const plainTicket = (id = '7'): TicketLike => ({
  address: `https://bugs.example/t/${id}`,
  key: null,
  sends: (state, at) => ({
    body: {
      type: 'ticket.changed',
      timestamp: iso(at),
      data: { url: `https://bugs.example/t/${id}`, state },
    },
    headers: {},
  }),
})

export const ticketsLike: Record<TicketTracker, () => TicketLike> = {
  github: () => githubTicket(),
  jira: () => jiraTicket(),
  linear: () => linearTicket(),
  plain: () => plainTicket(),
}

export interface Sending {
  id?: string
  secret?: string
  /** By the sender's clock. */
  at?: number
  without?: string
}

/** Posts what a tracker says, signed as that tracker signs. */
export async function sendAs(
  w: World,
  tracker: TicketTracker,
  { body: said, headers }: { body: object | string; headers: Record<string, string> },
  {
    id = randomUUID(),
    secret = connectedTrackers[tracker].secret ?? '',
    at,
    without,
  }: Sending = {},
): Promise<Response> {
  const body = typeof said === 'string' ? said : JSON.stringify(said)
  const signed = signedBy[tracker](body, { id, secret, at: at ?? w.now() })
  const sent = new Headers({ 'content-type': 'application/json', ...headers, ...signed })
  if (without) sent.delete(without)
  return fetch(`${w.url}/hooks/tickets/${tracker}`, { method: 'POST', headers: sent, body })
}

interface Signing {
  id: string
  secret: string
  at: number
}

const hex = (body: string, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('hex')

const signedBy: Record<TicketTracker, (body: string, by: Signing) => Record<string, string>> = {
  github: (body, { id, secret }) => ({
    'x-github-delivery': id,
    'x-hub-signature-256': `sha256=${hex(body, secret)}`,
  }),
  jira: (body, { id, secret }) => ({
    'x-atlassian-webhook-identifier': id,
    'x-hub-signature': `sha256=${hex(body, secret)}`,
  }),
  linear: (body, { id, secret }) => ({
    'linear-delivery': id,
    'linear-signature': hex(body, secret),
  }),
  plain: (body, { id, secret, at }) =>
    standardHeaders(secret, id, at, body) as Record<string, string>,
}
