import { minutes } from '@caselead/core/base/instant.ts'
import { ticketStates } from '@caselead/core/base/vocabulary.ts'
import { nameOfAddress, nameOfKey } from '@caselead/core/rules/ticket-names.ts'
import { isSignedStandard } from '@caselead/emails/provider/sign-webhook.ts'
import { z } from 'zod'
import { refused, type TrackerForm } from './tracker.ts'

const Named = {
  key: z.string().trim().min(1).max(200).nullish(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullish(),
}

const Happened = z.object({
  type: z.literal('ticket.changed'),
  timestamp: z.iso.datetime({ offset: true }),
  data: z
    .object({ ...Named, state: z.enum(ticketStates), before: z.object(Named).nullish() })
    .refine(({ key, url }) => Boolean(key ?? url)),
})

const tolerance = minutes(5)

/** Any other tracker, by Standard Webhooks: docs/tickets.md has its form. */
export const plain: TrackerForm = {
  prove({ body, headers }, secret, now) {
    const [id, timestamp, signature] = (['id', 'timestamp', 'signature'] as const).map(
      (name) => headers.get(`webhook-${name}`) ?? '',
    )
    if (!id || !signature || !/^\d{1,12}$/.test(timestamp ?? '')) return refused('unsigned')
    const at = Number(timestamp) * 1000
    if (!isSignedStandard(secret, { id, at, signature }, body)) return refused('signature')
    return Math.abs(now - at) <= tolerance ? { is: 'signed', id } : refused('time')
  },
  read(event) {
    const read = Happened.safeParse(event)
    if (!read.success) return undefined
    const { timestamp, data } = read.data
    const { key = null, url = null, state, before } = data
    const told: Partial<typeof data>[] = [data, before ?? {}]
    const addresses = told.flatMap((each) => (each.url ? [nameOfAddress(each.url)] : []))
    const keys = told.flatMap((each) => (each.key ? [nameOfKey(each.key)] : []))
    return {
      names: url === null ? [...addresses, ...keys] : addresses,
      ...(url !== null && { keys }),
      ...{ key, url, state, at: Date.parse(timestamp) },
    }
  },
}
