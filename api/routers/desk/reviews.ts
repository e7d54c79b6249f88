import { addCase } from '../../actions/review/add-case.ts'
import { closeReview } from '../../actions/review/close-review.ts'
import { DescribeFinding, describeFinding } from '../../actions/review/describe-finding.ts'
import { DescribeReview, describeReview } from '../../actions/review/describe-review.ts'
import { Invite, invite } from '../../actions/review/meeting/invite.ts'
import { SpeakFor, speakFor } from '../../actions/review/meeting/speak-for.ts'
import { OpenReview, openReview } from '../../actions/review/open-review.ts'
import { WhichReview, WhichReviewCase } from '../../actions/review/review-id.ts'
import { SetOnAgenda, setOnAgenda } from '../../actions/review/set-on-agenda.ts'
import { ShowNames, showNames } from '../../actions/review/show-names.ts'
import { AddWhy, addWhy, EditWhy, editWhy, removeWhy, WhichWhy } from '../../actions/review/whys.ts'
import { meetingFile } from '../../views/review/meeting/invitation.ts'
import { reviewCase } from '../../views/review/review-case.ts'
import { reviewList, reviewPage } from '../../views/review/reviews.ts'
import { agent, lead, router } from '../trpc.ts'

/** Reviews of what went wrong. The team reads them; whoever leads changes them. */
export const reviewsRouter = router({
  list: agent.query(({ ctx }) => reviewList(ctx)),
  one: agent.input(WhichReview).query(({ ctx, input }) => reviewPage(ctx, ctx.visitor, input)),
  case: agent.input(WhichReviewCase).query(({ ctx, input }) => reviewCase(ctx, ctx.visitor, input)),
  open: lead.input(OpenReview).mutation(({ ctx, input }) => openReview(ctx, ctx.visitor, input)),
  describe: lead.input(DescribeReview).mutation(({ ctx, input }) => describeReview(ctx, input)),
  addCase: lead.input(WhichReviewCase).mutation(({ ctx, input }) => addCase(ctx, input)),
  setOnAgenda: lead.input(SetOnAgenda).mutation(({ ctx, input }) => setOnAgenda(ctx, input)),
  describeFinding: lead
    .input(DescribeFinding)
    .mutation(({ ctx, input }) => describeFinding(ctx, input)),
  addWhy: lead.input(AddWhy).mutation(({ ctx, input }) => addWhy(ctx, input)),
  editWhy: lead.input(EditWhy).mutation(({ ctx, input }) => editWhy(ctx, input)),
  removeWhy: lead.input(WhichWhy).mutation(({ ctx, input }) => removeWhy(ctx, input)),
  invite: lead.input(Invite).mutation(({ ctx, input }) => invite(ctx, ctx.visitor, input)),
  speakFor: lead.input(SpeakFor).mutation(({ ctx, input }) => speakFor(ctx, input)),
  /** The meeting as a file for a calendar. */
  meeting: agent.input(WhichReview).query(({ ctx, input }) => meetingFile(ctx, input)),
  showNames: lead.input(ShowNames).mutation(({ ctx, input }) => showNames(ctx, input)),
  close: lead.input(WhichReview).mutation(({ ctx, input }) => closeReview(ctx, ctx.visitor, input)),
})
