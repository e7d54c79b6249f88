import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { type Acknowledged, type OnCase, onCase } from './verb.ts'

/** Unlinks the case’s ticket. */
export const unlinkTicket = (ctx: Context, on: z.output<typeof OnCase>): Promise<Acknowledged> =>
  onCase(ctx, on, { do: 'unlink_ticket' })
