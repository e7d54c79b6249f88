import type { Packet } from '@caselead/api/core/handoff.ts'
import type { Impact, Level, Tier, Urgency } from '@caselead/api/core/words.ts'
import type {
  CaseSummary,
  CaseView,
  Colleague,
  CompanyView,
  DeskCase,
  DeskHome,
  DeskRow,
  Forecast,
  MailboxMail,
  MailboxRow,
} from '@caselead/api/views.ts'

/** The in-process caller, as far as the pages use it. */
export interface Api {
  anyone: Anyone
  customer: Customer
  agent: Agent
  mailbox: Mailbox
}

interface Anyone {
  company(): Promise<CompanyView>
  forecast(of: { impact: Impact; urgency: Urgency }): Promise<Forecast>
  setUp(first: { company: string; name: string; email: string; zone: string }): Promise<unknown>
  demoIdentity(): Promise<string | null>
}

interface Customer {
  cases(): Promise<CaseSummary[]>
  case(of: { number: string }): Promise<CaseView>
  open(one: {
    subject: string
    body: string
    impact: Impact
    urgency: Urgency
    key: string
  }): Promise<{ number: string }>
  write(words: { number: string; body: string; key: string }): Promise<unknown>
  askToEscalate(request: { number: string; reason: string }): Promise<unknown>
  close(end: { number: string; why: string }): Promise<unknown>
  reopen(again: { number: string; reason: string }): Promise<unknown>
  answerSurvey(answer: { number: string; ces: number | null; comment: string }): Promise<unknown>
}

/** What every verb of the desk says: which case, what was seen of it, and which submission. */
export interface Basis {
  number: string
  seen: number
  key: string
}

type Verb<T = object> = (input: Basis & T) => Promise<unknown>

export const queueFilters = ['open', 'waiting', 'resolved', 'mine', 'breached'] as const
export type QueueFilter = (typeof queueFilters)[number]

export interface Agent {
  home(): Promise<DeskHome>
  queue(of: { tier?: Tier; filter?: QueueFilter }): Promise<DeskRow[]>
  case(of: { number: string }): Promise<DeskCase>
  colleagues(): Promise<Colleague[]>
  reply: Verb<{ body: string }>
  note: Verb<{ body: string }>
  promiseUpdate: Verb<{ by: number; words: string }>
  sendUpdate: Verb<{ body: string; nextBy: number | null }>
  escalate: Verb<{ to: 'next' | Tier | Level; reason: string; packet: Packet }>
  acceptHandoff: Verb
  bounceBack: Verb<{ missing: string }>
  ask: Verb<{ question: string }>
  waitOnCustomer: Verb<{ question: string }>
  resume: Verb<{ why: string }>
  nameLead: Verb<{ agentId: string; reason: string }>
  changePriority: Verb<{ impact: Impact; urgency: Urgency; reason: string }>
  resolve: Verb<{ resolution: string }>
  declineEscalation: Verb<{ reason: string }>
  reopen: Verb<{ reason: string }>
  close: Verb<{ why: string }>
}

interface Mailbox {
  list(): Promise<MailboxRow[]>
  mail(of: { id: string }): Promise<MailboxMail>
  reply(answer: { id: string; body: string }): Promise<unknown>
}
