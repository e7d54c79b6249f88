import { days } from '@caselead/core/base/instant.ts'
import { settleOldLetters } from '@caselead/db/queues/letter-lists.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { migrateToLatest } from '@caselead/db/server/migrate.ts'
import { saveSetting } from '@caselead/db/settings.ts'
import { createChannels } from '../runtime/channels.ts'
import { createMailer } from '../runtime/mailer.ts'
import { createRuntime, type Runtime } from '../runtime/runtime.ts'
import { accounts, chris, ines, maya, priya, sofia } from './cast.ts'
import { past } from './past.ts'
import { settleCast } from './people.ts'
import { tellStories } from './stories.ts'

const logins = [
  { who: 'customer, Harbour Logistics', email: priya.email },
  { who: 'customer, Bright Dental', email: chris.email },
  { who: 'support, tier 1', email: maya.email },
  { who: 'senior engineer, tier 3', email: ines.email },
  { who: 'head of support and admin', email: sofia.email },
]

/** Fills a database that is being made: a company, its customers and the last days of their cases. */
export async function seedDemo(
  databaseUrl: string,
  telling: Pick<Runtime, 'secret' | 'now' | 'log'>,
): Promise<void> {
  const db = connect(databaseUrl)
  try {
    await migrateToLatest(db)
    await tell(createRuntime({ db, ...telling, ...nowhere }))
  } finally {
    await db.destroy()
  }
}

/** Nothing of it is sent and nobody visits while it is told. */
const nowhere = {
  publicUrl: '',
  supportAddress: '',
  selfUrl: () => '',
  mailer: createMailer({ apiKey: '-', baseUrl: '', supportAddress: '', webhookSecret: '' }),
  hooks: createChannels({ signingSecret: null, environment: {} }),
}

async function tell(runtime: Runtime): Promise<void> {
  const start = runtime.now() - days(30)
  await settleCast(runtime.db, start)
  await tellStories(past(runtime, start), runtime.now())
  await settleOldLetters(runtime.db)
  const [first] = accounts
  const contact = first?.contacts[0]?.email ?? priya.email
  await saveSetting(runtime.db, 'demo', { contact, logins })
}
