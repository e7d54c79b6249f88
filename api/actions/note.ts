import type { z } from 'zod'
import type { Context } from '../context.ts'
import { type Done, OnCase, onCase, Text } from './verb.ts'

export const Note = OnCase.extend({
  body: Text,
})

/** For the team only; no customer ever reads it. */
export const note = (ctx: Context, { body, ...on }: z.output<typeof Note>): Promise<Done> =>
  onCase(ctx, on, { do: 'note', body })
