import { z } from 'zod'
import { Paged } from '../../types/paging.ts'

export const ActionsAsked = Paged.extend({
  of: z.enum(['all', 'me']).default('all').describe('Everybody’s, or the caller’s own.'),
})
