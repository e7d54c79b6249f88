import { HealthAsked } from '../views/figures/asked.ts'
import { BehindAsked, behindFigure } from '../views/figures/behind.ts'
import { healthFigures } from '../views/figures/health.ts'
import { agent, router } from './trpc.ts'

export const figuresRouter = router({
  /** How healthy support is and why. Leads see all cases, others the ones they lead. */
  health: agent
    .input(HealthAsked)
    .query(({ ctx, input }) => healthFigures(ctx, ctx.visitor, input)),
  /** What a figure counts, one by one. */
  behind: agent.input(BehindAsked).query(({ ctx, input }) => behindFigure(ctx, ctx.visitor, input)),
})
