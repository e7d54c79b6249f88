import { z } from 'zod'
import { AcceptHandoff, acceptHandoff } from '../actions/accept-handoff.ts'
import { Ask, ask } from '../actions/ask.ts'
import { Assign, assign } from '../actions/assign.ts'
import { BounceBack, bounceBack } from '../actions/bounce-back.ts'
import { ChangePriority, changePriority } from '../actions/change-priority.ts'
import { Close, close } from '../actions/close.ts'
import { DeclineEscalation, declineEscalation } from '../actions/decline-escalation.ts'
import { Escalate, escalate } from '../actions/escalate.ts'
import { NameLead, nameLead } from '../actions/name-lead.ts'
import { Note, note } from '../actions/note.ts'
import { PromiseUpdate, promiseUpdate } from '../actions/promise-update.ts'
import { Reopen, reopen } from '../actions/reopen.ts'
import { Reply, reply } from '../actions/reply.ts'
import { Resolve, resolve } from '../actions/resolve.ts'
import { Resume, resume } from '../actions/resume.ts'
import { SendUpdate, sendUpdate } from '../actions/send-update.ts'
import { SetCategory, setCategory } from '../actions/set-category.ts'
import { CaseNumber } from '../actions/verb.ts'
import { WaitOnCustomer, waitOnCustomer } from '../actions/wait-on-customer.ts'
import { colleagues, deskHome, deskQueue, wholeCase } from '../views/read.ts'
import { agent, router } from './trpc.ts'

const Which = z.object({ number: CaseNumber })

const Queue = z.object({
  tier: z.number().int().min(1).max(4).optional(),
  filter: z.enum(['open', 'waiting', 'resolved', 'mine', 'breached']).default('open'),
})

export const agentRouter = router({
  home: agent.query(({ ctx }) => deskHome(ctx, ctx.visitor)),
  queue: agent.input(Queue).query(({ ctx, input }) => deskQueue(ctx, ctx.visitor, input)),
  case: agent.input(Which).query(({ ctx, input }) => wholeCase(ctx, ctx.visitor, input.number)),
  colleagues: agent.query(({ ctx }) => colleagues(ctx)),
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
  resolve: agent.input(Resolve).mutation(({ ctx, input }) => resolve(ctx, input)),
  declineEscalation: agent
    .input(DeclineEscalation)
    .mutation(({ ctx, input }) => declineEscalation(ctx, input)),
  reopen: agent.input(Reopen).mutation(({ ctx, input }) => reopen(ctx, input)),
  close: agent.input(Close).mutation(({ ctx, input }) => close(ctx, input)),
})
