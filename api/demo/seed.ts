import { days } from '@caselead/core/base/instant.ts'
import { settleLetters } from '@caselead/db/queues/past-letters.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { migrateToLatest } from '@caselead/db/server/migrate.ts'
import { saveSetting } from '@caselead/db/settings.ts'
import type { Db } from '@caselead/db/tables.ts'
import { priya } from './cast.ts'
import { writeHelpCentre } from './help-articles.ts'
import { writeHelpUse } from './help-use/write-help-use.ts'
import { northwindHistory } from './history-files.ts'
import { liveHistory } from './live-history.ts'
import { busiest, loginsFor } from './logins.ts'
import { receiveStrangeMail } from './set-aside.ts'
import { settleNorthwind } from './settle-northwind.ts'
import { writeHistory } from './write-history.ts'
import { writeReviews } from './write-reviews.ts'

/** What everybody is shown first; the numbers of the other cases follow from it. */
export const anchor = { subject: 'Label printing stops in all depots', number: 1004 }

/** Fills a database that is being made: a company, its customers and half a year of their cases. */
export async function seedDemo(
  databaseUrl: string,
  { secret, now }: { secret: string; now: () => number },
): Promise<void> {
  const db = connect(databaseUrl)
  try {
    await migrateToLatest(db)
    await seed(db, now(), secret)
  } finally {
    await db.destroy()
  }
}

/** The same moment gives the same demo. */
export async function seed(db: Db, now: number, secret: string): Promise<void> {
  const settled = await settleNorthwind(db, now, now - days(200))
  const { matrix } = settled
  const { business } = matrix.calendars
  if (!business) throw new Error('the team has no hours')
  const lived = liveHistory(northwindHistory(), { ...settled, now, business, anchor })
  await writeHistory(db, lived.courses, { matrix, secret, incidentSteps: lived.incidentSteps })
  await writeReviews(db, lived.courses, {
    ...{ matrix, zone: business.zone, now, team: settled.team },
  })
  await settleLetters(db)
  await receiveStrangeMail(db, now)
  await writeHelpCentre(db, settled.team, now)
  await writeHelpUse(db, now)
  await saveSetting(db, 'demo', {
    contact: priya.email,
    logins: loginsFor(busiest(lived.courses, settled.team, now)),
  })
}
