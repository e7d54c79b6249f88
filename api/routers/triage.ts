import { learnFromCases } from '../jobs/nightly/learn-categories.ts'
import { manager, router } from './trpc.ts'

export const triageRouter = router({
  /** The new version; null while there are too few closed cases to learn from. */
  learn: manager.mutation(({ ctx }) => learnFromCases(ctx.desk)),
})
