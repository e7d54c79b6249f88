import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const AuthoriseRefund = OnCase

/** Authorises the requested refund. */
export const authoriseRefund = (
  ctx: Context,
  on: z.output<typeof AuthoriseRefund>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'authorise_refund' })
