import { z } from 'zod'
import { AcceptHandoff, acceptHandoff } from '../actions/case/accept-handoff.ts'
import { AddFollower, addFollower } from '../actions/case/add-follower.ts'
import { Ask, ask } from '../actions/case/ask.ts'
import { AskRefund, askRefund } from '../actions/case/ask-refund.ts'
import { AskedBefore, askedBefore } from '../actions/case/asked-before.ts'
import { Assign, assign } from '../actions/case/assign.ts'
import { AuthoriseRefund, authoriseRefund } from '../actions/case/authorise-refund.ts'
import { BounceBack, bounceBack } from '../actions/case/bounce-back.ts'
import { ChangePriority, changePriority } from '../actions/case/change-priority.ts'
import { Close, close } from '../actions/case/close.ts'
import { DeclineEscalation, declineEscalation } from '../actions/case/decline-escalation.ts'
import { DeclineRefund, declineRefund } from '../actions/case/decline-refund.ts'
import { DeclineTelling, declineTelling } from '../actions/case/decline-telling.ts'
import { DescribeIncident, describeIncident } from '../actions/case/describe-incident.ts'
import { EndIncident, endIncident } from '../actions/case/end-incident.ts'
import { Escalate, escalate } from '../actions/case/escalate.ts'
import { EscalateAccount, escalateAccount } from '../actions/case/escalate-account.ts'
import { LinkIncident, linkIncident } from '../actions/case/link-incident.ts'
import { LinkTicket, linkTicket } from '../actions/case/link-ticket.ts'
import { linkedBefore } from '../actions/case/linked-before.ts'
import { NameLead, nameLead } from '../actions/case/name-lead.ts'
import { Note, note } from '../actions/case/note.ts'
import { OpenIncident, openIncident } from '../actions/case/open-incident.ts'
import { OpenTicket, openTicket } from '../actions/case/open-ticket.ts'
import { PromiseUpdate, promiseUpdate } from '../actions/case/promise-update.ts'
import { RemoveFollower, removeFollower } from '../actions/case/remove-follower.ts'
import { Reopen, reopen } from '../actions/case/reopen.ts'
import { Reply, reply } from '../actions/case/reply.ts'
import { Resolve, resolve } from '../actions/case/resolve.ts'
import { Resume, resume } from '../actions/case/resume.ts'
import { SendUpdate, sendUpdate } from '../actions/case/send-update.ts'
import { SetCategory, setCategory } from '../actions/case/set-category.ts'
import { StartPlaybook, startPlaybook } from '../actions/case/start-playbook.ts'
import { takeNext } from '../actions/case/take-next.ts'
import { TickStep, tickStep } from '../actions/case/tick-step.ts'
import { unlinkTicket } from '../actions/case/unlink-ticket.ts'
import { OnCase } from '../actions/case/verb.ts'
import { WaitOnCustomer, waitOnCustomer } from '../actions/case/wait-on-customer.ts'
import { ChooseSummary, chooseSummary } from '../actions/team/choose-summary.ts'
import { BeforeEvent } from '../input/before-event.ts'
import { CaseNumber, line } from '../input/shapes.ts'
import { WhichEmail, wholeEmail } from '../views/case/email.ts'
import { casesFound, colleagues, wholeCase } from '../views/desk/desk.ts'
import { incidentList, incidentPage } from '../views/desk/incidents.ts'
import { deskHome } from '../views/desk/my-day.ts'
import { atRisk } from '../views/desk/risk.ts'
import { settingsOf } from '../views/desk/settings.ts'
import { surveyResults } from '../views/desk/survey-results.ts'
import { HealthFilter } from '../views/figures/asked.ts'
import { BehindFigure, behindFigure } from '../views/figures/behind.ts'
import { HealthPeriod, healthElsewhere } from '../views/figures/elsewhere.ts'
import { healthFigures } from '../views/figures/health.ts'
import { figureSplit, SplitFigure } from '../views/figures/split.ts'
import { QueueInput } from '../views/queue/asked.ts'
import { deskQueue } from '../views/queue/queue.ts'
import { Paged } from '../views/types/paging.ts'
import { agent, lead, router } from './trpc.ts'

const Which = z.object({
  number: CaseNumber,
  before: BeforeEvent,
  show: z
    .enum(['all', 'conversation'])
    .default('all')
    .describe('The whole record, or what people said and decided.'),
})

/** Looked for in names, titles and addresses. */
const Words = z.object({
  words: line().default('').describe('Any part of a name, title or address.'),
})

const WhichIncident = EndIncident.extend(Paged.shape)

/** Looked for in records and in names of accounts. */
const Find = Paged.extend({ words: line().min(1).describe('What to look for.') })

export const agentRouter = router({
  /** The results of surveys sent in the last half year, with response rates. */
  surveys: lead.query(({ ctx }) => surveyResults(ctx)),
  /** How healthy support is and why. Leads see all cases, others the ones they lead. */
  health: agent
    .input(HealthFilter)
    .query(({ ctx, input }) => healthFigures(ctx, ctx.visitor, input)),
  /** How accurate forecasts are and what the help centre saves, as their own pages say. */
  healthElsewhere: agent.input(HealthPeriod).query(({ ctx, input }) => healthElsewhere(ctx, input)),
  /** What a figure counts, one by one. */
  behindFigure: agent
    .input(BehindFigure)
    .query(({ ctx, input }) => behindFigure(ctx, ctx.visitor, input)),
  /** One figure by tier, rule, plan and so on. Agents see their own cases, and themselves among case leads. */
  splitFigure: agent
    .input(SplitFigure)
    .query(({ ctx, input }) => figureSplit(ctx, ctx.visitor, input)),
  /** A whole email of a case, by the event that recorded it. */
  email: agent.input(WhichEmail).query(({ ctx, input }) => wholeEmail(ctx, input)),
  home: agent.query(({ ctx }) => deskHome(ctx, ctx.visitor)),
  /** Your own settings. */
  settings: agent.query(({ ctx }) => settingsOf(ctx, ctx.visitor)),
  chooseSummary: agent
    .input(ChooseSummary)
    .mutation(({ ctx, input }) => chooseSummary(ctx, ctx.visitor, input)),
  takeNext: agent.mutation(({ ctx }) => takeNext(ctx, ctx.visitor)),
  queue: agent.input(QueueInput).query(({ ctx, input }) => deskQueue(ctx, ctx.visitor, input)),
  find: agent.input(Find).query(({ ctx, input }) => casesFound(ctx, input)),
  case: agent
    .input(Which)
    .query(({ ctx, input }) => wholeCase(ctx, ctx.visitor, input.number, input)),
  askedBefore: agent.input(AskedBefore).query(({ ctx, input }) => askedBefore(ctx, input)),
  /** Articles a text links to that the customer has read or had suggested before. */
  linkedBefore: agent.input(AskedBefore).query(({ ctx, input }) => linkedBefore(ctx, input)),
  atRisk: agent.query(({ ctx }) => atRisk(ctx, ctx.visitor)),
  colleagues: agent.input(Words).query(({ ctx, input }) => colleagues(ctx, input)),
  reply: agent.input(Reply).mutation(({ ctx, input }) => reply(ctx, input)),
  note: agent.input(Note).mutation(({ ctx, input }) => note(ctx, input)),
  promiseUpdate: agent.input(PromiseUpdate).mutation(({ ctx, input }) => promiseUpdate(ctx, input)),
  sendUpdate: agent.input(SendUpdate).mutation(({ ctx, input }) => sendUpdate(ctx, input)),
  escalate: agent.input(Escalate).mutation(({ ctx, input }) => escalate(ctx, input)),
  acceptHandoff: agent.input(AcceptHandoff).mutation(({ ctx, input }) => acceptHandoff(ctx, input)),
  bounceBack: agent.input(BounceBack).mutation(({ ctx, input }) => bounceBack(ctx, input)),
  ask: agent.input(Ask).mutation(({ ctx, input }) => ask(ctx, input)),
  waitOnCustomer: agent
    .input(WaitOnCustomer)
    .mutation(({ ctx, input }) => waitOnCustomer(ctx, input)),
  resume: agent.input(Resume).mutation(({ ctx, input }) => resume(ctx, input)),
  addFollower: agent.input(AddFollower).mutation(({ ctx, input }) => addFollower(ctx, input)),
  removeFollower: agent
    .input(RemoveFollower)
    .mutation(({ ctx, input }) => removeFollower(ctx, input)),
  nameLead: agent.input(NameLead).mutation(({ ctx, input }) => nameLead(ctx, input)),
  assign: agent.input(Assign).mutation(({ ctx, input }) => assign(ctx, input)),
  changePriority: agent
    .input(ChangePriority)
    .mutation(({ ctx, input }) => changePriority(ctx, input)),
  setCategory: agent.input(SetCategory).mutation(({ ctx, input }) => setCategory(ctx, input)),
  askRefund: agent.input(AskRefund).mutation(({ ctx, input }) => askRefund(ctx, input)),
  authoriseRefund: agent
    .input(AuthoriseRefund)
    .mutation(({ ctx, input }) => authoriseRefund(ctx, input)),
  declineRefund: agent.input(DeclineRefund).mutation(({ ctx, input }) => declineRefund(ctx, input)),
  openIncident: agent.input(OpenIncident).mutation(({ ctx, input }) => openIncident(ctx, input)),
  linkIncident: agent.input(LinkIncident).mutation(({ ctx, input }) => linkIncident(ctx, input)),
  linkTicket: agent.input(LinkTicket).mutation(({ ctx, input }) => linkTicket(ctx, input)),
  unlinkTicket: agent.input(OnCase).mutation(({ ctx, input }) => unlinkTicket(ctx, input)),
  declineTelling: agent
    .input(DeclineTelling)
    .mutation(({ ctx, input }) => declineTelling(ctx, input)),
  openTicket: agent.input(OpenTicket).mutation(({ ctx, input }) => openTicket(ctx, input)),
  startPlaybook: agent.input(StartPlaybook).mutation(({ ctx, input }) => startPlaybook(ctx, input)),
  tickStep: agent.input(TickStep).mutation(({ ctx, input }) => tickStep(ctx, input)),
  escalateAccount: agent
    .input(EscalateAccount)
    .mutation(({ ctx, input }) => escalateAccount(ctx, input)),
  incidents: agent.input(Paged).query(({ ctx, input }) => incidentList(ctx, input)),
  incident: agent.input(WhichIncident).query(({ ctx, input }) => incidentPage(ctx, input)),
  describeIncident: agent
    .input(DescribeIncident)
    .mutation(({ ctx, input }) => describeIncident(ctx, input)),
  endIncident: agent.input(EndIncident).mutation(({ ctx, input }) => endIncident(ctx, input)),
  resolve: agent.input(Resolve).mutation(({ ctx, input }) => resolve(ctx, input)),
  declineEscalation: agent
    .input(DeclineEscalation)
    .mutation(({ ctx, input }) => declineEscalation(ctx, input)),
  reopen: agent.input(Reopen).mutation(({ ctx, input }) => reopen(ctx, input)),
  close: agent.input(Close).mutation(({ ctx, input }) => close(ctx, input)),
})
