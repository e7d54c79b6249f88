import { storable } from '@caselead/core/base/text.ts'
import { rememberStamp } from '@caselead/db/mail/threads.ts'
import { notify } from '@caselead/db/notify.ts'
import { keepReceived } from '@caselead/db/queues/inbox.ts'
import { deliveryNews } from '@caselead/emails/provider/delivery.ts'
import { verifyWebhook } from '@caselead/emails/provider/webhook.ts'
import { Hono } from 'hono'
import { z } from 'zod'
import { ownMessageId, spellingsOf } from '../mail/headers/message-ids.ts'
import { takeDeliveryNews } from '../mail/out/delivery-news.ts'
import type { Runtime } from '../runtime/runtime.ts'

const Received = z.object({
  type: z.literal('email.received'),
  data: z.looseObject({ email_id: z.string().min(1).max(200) }),
})

/** Of mail that left: what the provider stamped it with. */
const Stamped = z.object({
  type: z.enum(['email.sent', 'email.delivered', 'email.delivery_delayed']),
  data: z.looseObject({
    email_id: z.string().min(1).max(200),
    message_id: z.string().min(1).max(1000),
  }),
})

/** `POST /hooks/resend`: signed by the provider; received mail is kept first and read afterwards. */
export function webhooks(runtime: Runtime): Hono {
  return new Hono().post('/resend', async (c) => {
    const payload = await c.req.text()
    const { headers } = c.req.raw
    const verified = verifyWebhook({ payload, headers, secret: runtime.mailer.webhookSecret })
    if (!verified.verified) return c.json({ error: 'The signature is not valid.' }, 401)
    const event = storable(verified.event)
    const stamped = Stamped.safeParse(event)
    if (stamped.success) await remember(runtime, stamped.data.data)
    const news = deliveryNews(event)
    if (news) await takeDeliveryNews(runtime, news)
    const received = Received.safeParse(event)
    if (!received.success) return c.body(null, 204)
    const { data } = received.data
    const isNew = await keepReceived(runtime.db, data.email_id, data, runtime.now())
    if (isNew) await notify(runtime.db, [{ channel: 'inbox', payload: '' }])
    return c.body(null, 204)
  })
}

async function remember(
  { db, now }: Runtime,
  { email_id, message_id }: z.output<typeof Stamped>['data'],
): Promise<void> {
  const id = ownMessageId(message_id)
  const marks = id ? spellingsOf(id) : [message_id.toLowerCase()]
  await rememberStamp(db, email_id, marks, now())
}
