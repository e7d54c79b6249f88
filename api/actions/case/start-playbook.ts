import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const StartPlaybook = OnCase.extend({
  playbook: z.string().max(200).describe('Which playbook, by its name.'),
})

/** Puts the steps of a playbook of the matrix on the case. */
export const startPlaybook = (
  ctx: Context,
  { playbook, ...on }: z.output<typeof StartPlaybook>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'start_playbook', playbook })
