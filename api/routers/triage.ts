import { learnFromCases } from '../jobs/nightly/learn-categories.ts'
import { manager, router } from './trpc.ts'

export const triageRouter = router({
  /** Learns categories from closed cases; answers the new version, or null if there are too few. */
  learn: manager.mutation(({ ctx }) => learnFromCases(ctx.runtime)),
})
