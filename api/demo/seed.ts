import { settleOldLetters } from '@caselead/db/outbox.ts'
import { saveSetting, setting } from '@caselead/db/settings.ts'
import { days } from '../core/instant.ts'
import type { Desk } from '../desk.ts'
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

/** On the first start of an empty desk: a company, its customers and the last days of their cases. */
export async function seedDemo(desk: Desk): Promise<void> {
  if ((await desk.team()).length > 0 || (await setting(desk.db, 'demo'))) return
  const start = desk.now() - days(30)
  await settleCast(desk.db, start)
  desk.forget()
  const yesterday = past(desk, start)
  await tellStories(yesterday, desk.now())
  await settleOldLetters(desk.db)
  const [first] = accounts
  const contact = first?.contacts[0]?.email ?? priya.email
  await saveSetting(desk.db, 'demo', { contact, logins })
}
