import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const OpenIncident = OnCase.extend({
  title: Text.describe('What’s wrong, as customers will read it.'),
})

/** Opens an incident, or joins the open one with the same title. Customers read the title. */
export const openIncident = (
  ctx: Context,
  { title, ...on }: z.output<typeof OpenIncident>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'open_incident', title })
