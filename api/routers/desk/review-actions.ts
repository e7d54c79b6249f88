import { AddAction, addAction } from '../../actions/review/actions/add-action.ts'
import { ChangeAction, changeAction } from '../../actions/review/actions/change-action.ts'
import {
  DropAction,
  dropAction,
  FinishAction,
  finishAction,
} from '../../actions/review/actions/end-action.ts'
import { reopenAction } from '../../actions/review/actions/reopen-action.ts'
import { SeenAction, WhichAction } from '../../actions/review/actions/work-on-action.ts'
import { WhichReview } from '../../actions/review/review-id.ts'
import { CaseNumber } from '../../input/shapes.ts'
import {
  actionList,
  actionPage,
  myActions,
  reviewActions,
} from '../../views/review/actions/actions.ts'
import { ActionsAsked } from '../../views/review/actions/asked.ts'
import { agent, lead, router } from '../trpc.ts'

const OfReview = WhichReview.extend({
  number: CaseNumber.nullable().describe('One of its cases; null for all of them.'),
})

/** Actions of reviews. The team reads them; whoever leads adds them, and they and the owner work on one. */
export const reviewActionsRouter = router({
  ofReview: agent.input(OfReview).query(({ ctx, input }) => reviewActions(ctx, ctx.visitor, input)),
  list: agent.input(ActionsAsked).query(({ ctx, input }) => actionList(ctx, ctx.visitor, input)),
  mine: agent.query(({ ctx }) => myActions(ctx, ctx.visitor)),
  one: agent.input(WhichAction).query(({ ctx, input }) => actionPage(ctx, ctx.visitor, input)),
  add: lead.input(AddAction).mutation(({ ctx, input }) => addAction(ctx, ctx.visitor, input)),
  change: agent
    .input(ChangeAction)
    .mutation(({ ctx, input }) => changeAction(ctx, ctx.visitor, input)),
  finish: agent
    .input(FinishAction)
    .mutation(({ ctx, input }) => finishAction(ctx, ctx.visitor, input)),
  drop: agent.input(DropAction).mutation(({ ctx, input }) => dropAction(ctx, ctx.visitor, input)),
  reopen: agent
    .input(SeenAction)
    .mutation(({ ctx, input }) => reopenAction(ctx, ctx.visitor, input)),
})
