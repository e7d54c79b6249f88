import { queueFilters } from '@caselead/db/case-lists.ts'
import { z } from 'zod'
import { AcceptHandoff, acceptHandoff } from '../actions/accept-handoff.ts'
import { Ask, ask } from '../actions/ask.ts'
import { AskRefund, askRefund } from '../actions/ask-refund.ts'
import { AskedBefore, askedBefore } from '../actions/asked-before.ts'
import { Assign, assign } from '../actions/assign.ts'
import { AuthoriseRefund, authoriseRefund } from '../actions/authorise-refund.ts'
import { BounceBack, bounceBack } from '../actions/bounce-back.ts'
import { ChangePriority, changePriority } from '../actions/change-priority.ts'
import { Close, close } from '../actions/close.ts'
import { DeclineEscalation, declineEscalation } from '../actions/decline-escalation.ts'
import { DeclineRefund, declineRefund } from '../actions/decline-refund.ts'
import { EndIncident, endIncident } from '../actions/end-incident.ts'
import { Escalate, escalate } from '../actions/escalate.ts'
import { EscalateAccount, escalateAccount } from '../actions/escalate-account.ts'
import { LinkIncident, linkIncident } from '../actions/link-incident.ts'
import { NameLead, nameLead } from '../actions/name-lead.ts'
import { Note, note } from '../actions/note.ts'
import { OpenIncident, openIncident } from '../actions/open-incident.ts'
import { OpenTicket, openTicket } from '../actions/open-ticket.ts'
import { PromiseUpdate, promiseUpdate } from '../actions/promise-update.ts'
import { Reopen, reopen } from '../actions/reopen.ts'
import { Reply, reply } from '../actions/reply.ts'
import { Resolve, resolve } from '../actions/resolve.ts'
import { Resume, resume } from '../actions/resume.ts'
import { SendUpdate, sendUpdate } from '../actions/send-update.ts'
import { SetCategory, setCategory } from '../actions/set-category.ts'
import { StartPlaybook, startPlaybook } from '../actions/start-playbook.ts'
import { TickStep, tickStep } from '../actions/tick-step.ts'
import { line } from '../actions/typed.ts'
import { CaseNumber } from '../actions/verb.ts'
import { WaitOnCustomer, waitOnCustomer } from '../actions/wait-on-customer.ts'
import { incidentList, incidentPage } from '../views/incidents.ts'
import { Paged } from '../views/paging.ts'
import { colleagues, deskHome, deskQueue, wholeCase } from '../views/read.ts'
import { atRisk } from '../views/risk.ts'
import { agent, router } from './trpc.ts'

const Which = z.object({
  number: CaseNumber,
  /** Only what happened before this event. */
  before: z.number().int().positive().max(2_147_483_647).optional(),
  show: z.enum(['all', 'conversation']).default('all'),
})

/** Looked for in names, titles and addresses. */
const Words = z.object({ words: line().default('') })

const WhichIncident = EndIncident.extend(Paged.shape)

const Queue = Paged.extend({
  tier: z.number().int().min(1).max(4).optional(),
  filter: z.enum(queueFilters).default('open'),
})

export const agentRouter = router({
  home: agent.query(({ ctx }) => deskHome(ctx, ctx.visitor)),
  queue: agent.input(Queue).query(({ ctx, input }) => deskQueue(ctx, ctx.visitor, input)),
  case: agent
    .input(Which)
    .query(({ ctx, input }) => wholeCase(ctx, ctx.visitor, input.number, input)),
  askedBefore: agent.input(AskedBefore).query(({ ctx, input }) => askedBefore(ctx, input)),
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
  openTicket: agent.input(OpenTicket).mutation(({ ctx, input }) => openTicket(ctx, input)),
  startPlaybook: agent.input(StartPlaybook).mutation(({ ctx, input }) => startPlaybook(ctx, input)),
  tickStep: agent.input(TickStep).mutation(({ ctx, input }) => tickStep(ctx, input)),
  escalateAccount: agent
    .input(EscalateAccount)
    .mutation(({ ctx, input }) => escalateAccount(ctx, input)),
  incidents: agent.input(Paged).query(({ ctx, input }) => incidentList(ctx, input)),
  incident: agent.input(WhichIncident).query(({ ctx, input }) => incidentPage(ctx, input)),
  endIncident: agent.input(EndIncident).mutation(({ ctx, input }) => endIncident(ctx, input)),
  resolve: agent.input(Resolve).mutation(({ ctx, input }) => resolve(ctx, input)),
  declineEscalation: agent
    .input(DeclineEscalation)
    .mutation(({ ctx, input }) => declineEscalation(ctx, input)),
  reopen: agent.input(Reopen).mutation(({ ctx, input }) => reopen(ctx, input)),
  close: agent.input(Close).mutation(({ ctx, input }) => close(ctx, input)),
})
