import { days, seconds } from '@caselead/core/base/instant.ts'
import type { HelpPublishers } from '@caselead/core/help/publishing.ts'
import type { RiskModel } from '@caselead/core/risk/model.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import type { Running } from '@caselead/core/wording/status-words.ts'
import { anyBreached, breachedClocks, mostOverdue } from '@caselead/db/case/counts.ts'
import { type RefundWaiting, refundsWaiting } from '@caselead/db/case/refunds.ts'
import type { Company, Logo } from '@caselead/db/settings.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Logger } from 'pino'
import { cached } from '../base/cached.ts'
import { steadyClock } from '../base/clock.ts'
import type { Files } from '../files/files.ts'
import { type Answers, createAnswers } from '../help/answers/answers.ts'
import { answerThreshold } from '../help/centre/answer-threshold.ts'
import { type HelpCentre, helpCentre } from '../help/centre/help-centre.ts'
import { type HelpCounter, helpCounter } from '../help/counting/counter.ts'
import type { HostedModel } from '../llm/hosted-model.ts'
import { type NewestCategoryModel, newestCategoryModel } from './category-model.ts'
import type { Channels } from './channels.ts'
import { companyOf, unnamed } from './company.ts'
import type { Mailer } from './mailer.ts'
import { type Matrices, matrices } from './matrices.ts'
import { riskModels } from './risk-models.ts'
import { people } from './roster.ts'
import { noTrackers, type Trackers } from './settings/trackers.ts'
import { type Standstill, standstills } from './standstill.ts'

/** What every action needs of the running program. */
export interface Runtime {
  db: Db
  /** What figures are read from: a replica where there is one, otherwise the same. */
  reports: Db
  /** The time of day: milliseconds since the epoch. */
  now: () => number
  /** For rests and for what is remembered: milliseconds that never go back. */
  steady: () => number
  /** Signs links and addresses; whoever has it can read every case. */
  secret: string
  /** Where customers reach the portal, without a slash at the end. */
  publicUrl: string
  supportAddress: string
  mailer: Mailer
  /** Where what people attach is kept, and how much of it. */
  files: Files
  /** Channels of the matrix that are posted to. */
  hooks: Channels
  /** Trackers whose tickets' news come here. */
  trackers: Trackers
  /** Where this very process listens. */
  selfUrl: () => string
  matrices: Matrices
  help: HelpCentre
  helpCounter: HelpCounter
  /** From which confidence on the help centre shows an answer. */
  sureFrom: () => number
  /** Puts answers together from articles; null unless a model is set for it. */
  answers: Answers | null
  /** The team as pages show it: a few seconds old at most. Decisions read it afresh. */
  team: () => Promise<Agent[]>
  company: () => Promise<Company>
  /** As it was last read, or as it's called before anybody has set it up: asks nobody. */
  lastCompany: () => Company
  /** What the desk has learned of its own past; null before the first night. */
  risk: () => Promise<RiskModel | null>
  /** What closed cases have taught triage. */
  learned: NewestCategoryModel
  /** Reads what customers write too; null unless one is set. */
  hosted: HostedModel | null
  /** How long letters, links and received mail are kept once no case needs them. */
  keepFor: number
  /** How long after its end an answer by mail opens a case again; later it opens another. */
  reopensFor: number
  /** Whom an answer by mail of the team reaches unless its first line says so. */
  agentReplies: 'team' | 'customer'
  /** Whether the mail that says we've got a case suggests an article. */
  suggestsByMail: boolean
  /** Who publishes articles of the help centre. */
  helpPublishers: HelpPublishers
  /** How far the engine is behind its most overdue clock, in milliseconds. */
  lag: () => Promise<number>
  /** Whether engine and mail run and promises are kept: a few seconds old at most. */
  running: () => Promise<Running>
  /** How many open cases have a clock that ran out: a few seconds old at most. */
  lateCases: () => Promise<number>
  /** Refunds that wait for an answer: a few seconds old at most. */
  refundsWaiting: () => Promise<RefundWaiting[]>
  /** Queues that hold what should have left by now. */
  standstills: () => Promise<Standstill[]>
  /** What is known of people and company is read afresh next time. */
  forget: () => void
  /** Something else that is known of people, to be forgotten with it. */
  alsoForget: (forget: () => void) => void
  log: Logger
}

export type RuntimeSettings = Pick<
  Runtime,
  | ('db' | 'now' | 'secret' | 'publicUrl' | 'supportAddress')
  | ('mailer' | 'files' | 'hooks' | 'selfUrl' | 'log')
> & {
  reports?: Db | null
  hosted?: HostedModel | null
  answering?: HostedModel | null
  keepFor?: number
  reopensFor?: number
  agentReplies?: Runtime['agentReplies']
  suggestsByMail?: boolean
  helpPublishers?: HelpPublishers
  steady?: () => number
  logo?: Logo | null
  trackers?: Trackers
}

/** What waited while nobody ran is on its way. */
const justStarted = seconds(30)

export function createRuntime(settings: RuntimeSettings): Runtime {
  const { db, now, steady = steadyClock, hosted = null, answering = null } = settings
  const began = steady()
  const team = cached(steady, () => people(db, now()))
  let lastCompany: Company = unnamed
  const company = cached(steady, async () => {
    lastCompany = await companyOf(db, settings.logo ?? null)
    return lastCompany
  })
  const fromCases = newestCategoryModel(steady)
  const lag = cached(steady, () => noticeLag(db, now()))
  const still = cached(steady, async () =>
    steady() - began < justStarted ? [] : standstills({ db, now, steady, hosted }),
  )
  const known = [team.forget, company.forget, fromCases.forget]
  return {
    ...settings,
    reports: settings.reports ?? db,
    steady,
    hosted,
    trackers: settings.trackers ?? noTrackers,
    keepFor: settings.keepFor ?? days(90),
    reopensFor: settings.reopensFor ?? days(30),
    agentReplies: settings.agentReplies ?? 'team',
    suggestsByMail: settings.suggestsByMail ?? true,
    helpPublishers: settings.helpPublishers ?? 'leads',
    matrices: matrices(),
    help: helpCentre(db),
    sureFrom: answerThreshold(db, steady),
    helpCounter: helpCounter({ db, now, log: settings.log }),
    answers: answering && createAnswers(answering, { now, steady, log: settings.log }),
    team,
    company,
    lastCompany: () => lastCompany,
    learned: fromCases,
    forget: () => {
      for (const forget of known) forget()
    },
    alsoForget: (forget) => void known.push(forget),
    risk: riskModels(db, steady),
    lag,
    running: cached(steady, () => runningOf(db, lag, still)),
    lateCases: cached(steady, () => breachedClocks(db)),
    refundsWaiting: cached(steady, () => refundsWaiting(db)),
    standstills: still,
  }
}

async function runningOf(
  db: Db,
  lag: () => Promise<number>,
  still: () => Promise<Standstill[]>,
): Promise<Running> {
  const [behind, stand, isAnyLate] = await Promise.all([lag(), still(), anyBreached(db)])
  return { lag: behind, mailStands: stand.some(({ what }) => what === 'mail'), isAnyLate }
}

async function noticeLag(db: Db, now: number): Promise<number> {
  const overdue = await mostOverdue(db, now)
  return overdue === null ? 0 : now - overdue
}
