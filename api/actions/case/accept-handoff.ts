import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const AcceptHandoff = OnCase

/** Accepts a handoff: the case stops climbing. */
export const acceptHandoff = (
  ctx: Context,
  on: z.output<typeof AcceptHandoff>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'accept_handoff' })
