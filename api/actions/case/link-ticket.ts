import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { ticketAt } from '../../integrations/trackers/address.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const LinkTicket = OnCase.extend({
  url: z.string().trim().max(500).describe('The address of the ticket’s own page.'),
})

/** Makes the case wait for a ticket that's there already, in a tracker that's connected. */
export const linkTicket = (
  ctx: Context,
  { url, ...on }: z.output<typeof LinkTicket>,
): Promise<Acknowledged> =>
  onCase(ctx, on, { do: 'link_ticket', ...ticketAt(url, ctx.runtime.trackers) })
