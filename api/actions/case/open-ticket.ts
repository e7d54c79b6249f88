import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const OpenTicket = OnCase.extend({
  channel: z.string().max(200).describe('Which channel of the matrix is the tracker.'),
})

/** Requests a ticket from a bug tracker: a webhook among the channels of the matrix. */
export const openTicket = (
  ctx: Context,
  { channel, ...on }: z.output<typeof OpenTicket>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'open_ticket', channel })
