import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const LinkIncident = OnCase.extend({
  incident: z.string().max(40).describe('Which incident, by its id.'),
})

/** Adds the case to an open incident. */
export const linkIncident = (
  ctx: Context,
  { incident, ...on }: z.output<typeof LinkIncident>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'link_incident', incident })
