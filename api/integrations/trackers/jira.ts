import type { TicketState } from '@caselead/core/base/vocabulary.ts'
import { nameOfAddress } from '@caselead/core/rules/ticket-names.ts'
import { z } from 'zod'
import { isSignedHex, withoutMethod } from './signature.ts'
import { refused, type TrackerForm } from './tracker.ts'

const Change = z.object({
  field: z.string(),
  fromString: z.string().nullish(),
})

const Happened = z.object({
  webhookEvent: z.string(),
  timestamp: z.number().int().positive(),
  issue: z.object({
    id: z.string().min(1).max(40),
    key: z.string().min(1).max(200),
    self: z.url({ protocol: /^https?$/ }).max(2000),
    fields: z.object({
      status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
      resolution: z.object({ name: z.string() }).nullish(),
    }),
  }),
  changelog: z
    .object({ items: z.array(Change).max(500) })
    .nullish()
    .catch(null),
})
type Happened = z.output<typeof Happened>

/** How teams call it, whether it's the issue's status or how it was resolved. */
const notDone =
  /\b(won['’]?t|will not|cannot|can['’]?t|not (?:a bug|planned|doing|needed|reproducible)|declined?|rejected|cancell?ed|duplicate|obsolete|abandoned|invalid|incomplete)\b/i

/** Issues of a site: `X-Hub-Signature` is the HMAC of the body. */
export const jira: TrackerForm = {
  prove({ body, headers }, secret) {
    const signature = headers.get('x-hub-signature')
    const id = headers.get('x-atlassian-webhook-identifier')
    if (!signature || !id) return refused('unsigned')
    if (!isSignedHex(body, withoutMethod(signature), secret)) return refused('signature')
    return { is: 'signed', id }
  },
  read(event) {
    const read = Happened.safeParse(event)
    if (!read.success) return isOfIssue(event) ? undefined : null
    const { webhookEvent, timestamp, issue, changelog } = read.data
    if (!webhookEvent.startsWith('jira:issue_')) return null
    const [site = ''] = issue.self.split('/rest/', 1)
    const before = (changelog?.items ?? []).flatMap(({ field, fromString }) =>
      field === 'Key' && fromString ? [fromString] : [],
    )
    const url = addressOf(site, issue.key)
    return {
      names: [
        ...[nameOfAddress(url), `jira:${site}/${issue.id}`],
        ...before.map((key) => nameOfAddress(addressOf(site, key))),
      ],
      ...{ key: issue.key, url, at: timestamp },
      state: webhookEvent === 'jira:issue_deleted' ? 'deleted' : stateOf(issue.fields),
    }
  },
}

const isOfIssue = (event: unknown): boolean =>
  z.object({ webhookEvent: z.string().startsWith('jira:issue_') }).safeParse(event).success

const addressOf = (site: string, key: string): string => `${site}/browse/${encodeURIComponent(key)}`

function stateOf({ status, resolution }: Happened['issue']['fields']): TicketState {
  if (status.statusCategory.key === 'done') {
    const said = `${status.name} ${resolution?.name ?? ''}`.slice(0, 500)
    return notDone.test(said) ? 'wont_do' : 'done'
  }
  return status.statusCategory.key === 'indeterminate' ? 'in_progress' : 'open'
}
