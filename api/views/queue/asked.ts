import { hours } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { levels, plans, priorities } from '@caselead/core/base/vocabulary.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { type QueueFilter, queueFilters, queueSorts } from '@caselead/core/find/queue.ts'
import { wordsIn } from '@caselead/core/find/words.ts'
import type { Narrowed, Whose } from '@caselead/db/case/queue/narrow.ts'
import type { Db } from '@caselead/db/tables.ts'
import { account, accountByName } from '@caselead/db/team/accounts.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { line, StaffedTier } from '../../input/shapes.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { Paged } from '../types/paging.ts'

const aYear = 366 * 24

const Hours = z.number().int().min(1).max(aYear).optional()

const Person = line().min(1).optional()

/** What a queue is narrowed down to and ordered by, as it's kept in a saved view, too. */
export const QueueShape = z.object({
  filter: z.enum(queueFilters).default('open').describe('Which cases.'),
  priority: z.enum(priorities).optional().describe('Only cases of this severity.'),
  tier: StaffedTier().optional().describe('Only cases on this tier.'),
  level: z.enum(levels).optional().describe('Only cases at this level.'),
  lead: Person.describe(
    'Only cases with this case lead: an id, name or address, `me` for whoever asks, or `nobody`.',
  ),
  assignee: Person.describe('Only cases this person works on, as for `lead`.'),
  account: line().min(1).optional().describe('Only cases of this account, by its id or name.'),
  plan: z.enum(plans).optional().describe('Only cases of accounts on this plan.'),
  category: line().min(1).optional().describe('Only cases of this category.'),
  incident: line().min(1).optional().describe('Only cases of this incident, by its id.'),
  waitingHours: Hours.describe('Only cases waiting for the customer for at least so many hours.'),
  dueHours: Hours.describe('Only cases with something due within so many hours, or late.'),
  words: line()
    .min(1)
    .optional()
    .describe(
      'Only cases with these words in their record, names of people and files included, or in their account’s name. A word also finds longer ones that begin with it.',
    ),
  sort: z
    .enum(queueSorts)
    .optional()
    .describe('What it’s ordered by; `due` unless it’s said, `activity` where cases are over.'),
  isReversed: z.boolean().optional().describe('The other end first.'),
})

export type QueueAsked = z.output<typeof QueueShape>

export const QueueInput = QueueShape.extend(Paged.shape)

/** As the database is asked: whose, and since when. */
export async function narrowedFor(
  runtime: Pick<Runtime, 'db' | 'now' | 'team'>,
  me: Pick<Agent, 'id'>,
  asked: QueueAsked,
): Promise<Narrowed & { filter: QueueFilter; agentId: string }> {
  const { db, now } = runtime
  const { lead, assignee, account: named, waitingHours, dueHours, words, ...others } = asked
  const { sort, isReversed, ...rest } = others
  return {
    ...rest,
    agentId: me.id,
    words: words === undefined ? undefined : sought(words),
    lead: await whose(runtime, me, { who: lead, field: 'lead' }),
    assignee: await whose(runtime, me, { who: assignee, field: 'assignee' }),
    accountId: named === undefined ? undefined : await accountId(db, named),
    waitingSince: waitingHours && now() - hours(waitingHours),
    dueBefore: dueHours && now() + hours(dueHours),
  }
}

/** Of longer questions only the first words count. */
const mostWords = 10

/** As records are looked through for it. */
export const sought = (text: string) => ({ text, words: wordsIn(text).slice(0, mostWords) })

async function whose(
  { team }: Pick<Runtime, 'team'>,
  me: Pick<Agent, 'id'>,
  { who, field }: { who: string | undefined; field: string },
): Promise<Whose | undefined> {
  if (who === undefined || who === 'nobody') return who
  if (who === 'me') return { id: me.id }
  const known = (await team()).find(({ id, name, email }) => [id, name, email].includes(who))
  if (!known) throw new Refusal('not_found', notFoundWords.colleague, field)
  return { id: known.id }
}

async function accountId(db: Db, named: string): Promise<string> {
  const known = (await account(db, named)) ?? (await accountByName(db, named))
  if (!known) throw new Refusal('not_found', notFoundWords.account, 'account')
  return known.id
}
