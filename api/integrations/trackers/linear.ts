import { minutes } from '@caselead/core/base/instant.ts'
import type { TicketState } from '@caselead/core/base/vocabulary.ts'
import { nameOfAddress } from '@caselead/core/rules/ticket-names.ts'
import { z } from 'zod'
import { isSignedHex } from './signature.ts'
import { refused, type TrackerForm } from './tracker.ts'

const Sent = z.object({ webhookTimestamp: z.number() })

const Happened = z.object({
  action: z.string(),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  data: z.object({
    id: z.string().min(1).max(100),
    identifier: z.string().min(1).max(100),
    state: z.object({ type: z.string() }).nullish(),
    updatedAt: z.iso.datetime({ offset: true }),
    previousIdentifiers: z.array(z.string().max(100)).max(50).nullish().catch(null),
  }),
})

const states: Record<string, TicketState> = {
  started: 'in_progress',
  completed: 'done',
  canceled: 'wont_do',
  duplicate: 'wont_do',
}

/** Further off is a repeat of something old. */
const tolerance = minutes(1)

/** Issues of a workspace: `Linear-Signature` is the HMAC of the body, which says when it was sent. */
export const linear: TrackerForm = {
  prove({ body, headers }, secret, now) {
    const signature = headers.get('linear-signature')
    const id = headers.get('linear-delivery')
    if (!signature || !id) return refused('unsigned')
    if (!isSignedHex(body, signature, secret)) return refused('signature')
    const sent = Sent.safeParse(parsed(body))
    if (!sent.success) return refused('content')
    const isFresh = Math.abs(now - sent.data.webhookTimestamp) <= tolerance
    return isFresh ? { is: 'signed', id } : refused('time')
  },
  read(event, headers) {
    if (headers.get('linear-event') !== 'Issue') return null
    const read = Happened.safeParse(event)
    if (!read.success) return undefined
    const { action, url, data } = read.data
    const { id, identifier, state, updatedAt, previousIdentifiers } = data
    return {
      names: [
        ...[nameOfAddress(url), `linear:${id}`],
        ...(previousIdentifiers ?? []).map((before) => nameOfAddress(withKey(url, before))),
      ],
      ...{ key: identifier, url, at: Date.parse(updatedAt) },
      state: action === 'remove' ? 'deleted' : (states[state?.type ?? ''] ?? 'open'),
    }
  },
}

/** The address it had when it was called that. */
const withKey = (url: string, key: string): string => {
  const [, workspace = ''] = new URL(url).pathname.split('/')
  return `https://linear.app/${workspace}/issue/${key}`
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
