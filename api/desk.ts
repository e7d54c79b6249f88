import { mostOverdue } from '@caselead/db/case-lists.ts'
import type { Db } from '@caselead/db/cases.ts'
import type { Logger } from 'pino'
import { cached } from './cached.ts'
import { type Company, companyOf } from './company.ts'
import { days } from './core/instant.ts'
import type { Agent } from './core/people.ts'
import type { RiskModel } from './core/risk/model.ts'
import type { Hooks } from './hooks/hooks.ts'
import type { HostedModel } from './hosted/hosted-model.ts'
import { type Learned, learned } from './learned.ts'
import type { Mailer } from './mail/mailer.ts'
import { type Matrices, matrices } from './matrices.ts'
import { people } from './people.ts'
import { riskModels } from './risk-models.ts'

/** What every action needs of the running program. */
export interface Desk {
  db: Db
  /** The only clock: milliseconds since the epoch. */
  now: () => number
  /** Signs links and addresses; whoever has it can read every case. */
  secret: string
  /** Where customers reach the portal, without a slash at the end. */
  publicUrl: string
  supportAddress: string
  mailer: Mailer
  /** Channels of the matrix that are posted to. */
  hooks: Hooks
  /** Where this very process listens. */
  selfUrl: () => string
  matrices: Matrices
  /** The team as pages show it: a few seconds old at most. Decisions read it afresh. */
  team: () => Promise<Agent[]>
  company: () => Promise<Company>
  /** What the desk has learned of its own past; null before the first night. */
  risk: () => Promise<RiskModel | null>
  /** What closed cases have taught triage. */
  learned: Learned
  /** Reads what customers write too; null unless one is set. */
  hosted: HostedModel | null
  /** How long letters, links and received mail are kept once no case needs them. */
  keepFor: number
  /** How far the engine is behind its most overdue clock, in milliseconds. */
  lag: () => Promise<number>
  /** What is known of people and company is read afresh next time. */
  forget: () => void
  /** Something else that is known of people, to be forgotten with it. */
  alsoForget: (forget: () => void) => void
  log: Logger
}

export type DeskSettings = Pick<
  Desk,
  'db' | 'now' | 'secret' | 'publicUrl' | 'supportAddress' | 'mailer' | 'hooks' | 'selfUrl' | 'log'
> & { hosted?: HostedModel | null; keepFor?: number }

export function createDesk(settings: DeskSettings): Desk {
  const { db, now } = settings
  const team = cached(now, () => people(db, now()))
  const company = cached(now, () => companyOf(db))
  const fromCases = learned(now)
  const known = [team.forget, company.forget, fromCases.forget]
  return {
    ...settings,
    hosted: settings.hosted ?? null,
    keepFor: settings.keepFor ?? days(90),
    matrices: matrices(),
    team,
    company,
    learned: fromCases,
    forget: () => {
      for (const forget of known) forget()
    },
    alsoForget: (forget) => void known.push(forget),
    risk: riskModels(db, now),
    lag: cached(now, () => noticeLag(db, now())),
  }
}

async function noticeLag(db: Db, now: number): Promise<number> {
  const overdue = await mostOverdue(db, now)
  return overdue === null ? 0 : now - overdue
}
