import { z } from 'zod'
import { SetUp, setUp } from '../actions/set-up.ts'
import { impacts, urgencies } from '../core/words.ts'
import { company, demoVisitor, whatWillHappen } from '../views/read.ts'
import { anyone, operator, router } from './trpc.ts'

const Weight = z.object({ impact: z.enum(impacts), urgency: z.enum(urgencies) })

export const anyoneRouter = router({
  company: anyone.query(({ ctx }) => company(ctx)),
  forecast: anyone
    .input(Weight)
    .query(({ ctx, input }) => whatWillHappen(ctx, input.impact, input.urgency)),
  setUp: operator.input(SetUp).mutation(({ ctx, input }) => setUp(ctx.desk, input)),
  demoIdentity: anyone.query(({ ctx }) => demoVisitor(ctx)),
})
