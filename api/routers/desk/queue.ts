import {
  AddView,
  addQueueView,
  ChangeView,
  changeQueueView,
  removeQueueView,
  WhichView,
} from '../../actions/queue/save-view.ts'
import { queueViews } from '../../views/queue/saved-views.ts'
import { agent, router } from '../trpc.ts'

/** Views of the queue: those everybody has, and those somebody saved. */
export const queueRouter = router({
  views: agent.query(({ ctx }) => queueViews(ctx, ctx.visitor)),
  add: agent.input(AddView).mutation(({ ctx, input }) => addQueueView(ctx, ctx.visitor, input)),
  change: agent
    .input(ChangeView)
    .mutation(({ ctx, input }) => changeQueueView(ctx, ctx.visitor, input)),
  remove: agent
    .input(WhichView)
    .mutation(({ ctx, input }) => removeQueueView(ctx, ctx.visitor, input)),
})
