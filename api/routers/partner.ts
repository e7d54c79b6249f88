import { z } from 'zod'
import { AcceptHandoff, acceptHandoff } from '../actions/case/accept-handoff.ts'
import { BounceBack, bounceBack } from '../actions/case/bounce-back.ts'
import { Note, note } from '../actions/case/note.ts'
import { BeforeEvent } from '../input/before-event.ts'
import { CaseNumber } from '../input/shapes.ts'
import { referredCase, referredCases } from '../views/partner/referred.ts'
import { Paged } from '../views/types/paging.ts'
import { partner, router } from './trpc.ts'

const Which = z.object({
  number: CaseNumber,
  before: BeforeEvent,
})

export const partnerRouter = router({
  cases: partner.input(Paged).query(({ ctx, input }) => referredCases(ctx, ctx.visitor, input)),
  case: partner
    .input(Which)
    .query(({ ctx, input }) => referredCase(ctx, ctx.visitor, input.number, input.before)),
  note: partner.input(Note).mutation(({ ctx, input }) => note(ctx, input)),
  acceptHandoff: partner
    .input(AcceptHandoff)
    .mutation(({ ctx, input }) => acceptHandoff(ctx, input)),
  bounceBack: partner.input(BounceBack).mutation(({ ctx, input }) => bounceBack(ctx, input)),
})
