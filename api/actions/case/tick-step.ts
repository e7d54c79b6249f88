import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const TickStep = OnCase.extend({
  playbook: z.string().max(200).describe('Which playbook, by its name.'),
  step: z.number().int().min(0).max(1000).describe('Which step, counted from 0.'),
  done: z.boolean().describe('Whether it’s done.'),
})

/** Ticks or unticks a playbook step. */
export const tickStep = (
  ctx: Context,
  { playbook, step, done, ...on }: z.output<typeof TickStep>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'tick_step', playbook, step, done })
