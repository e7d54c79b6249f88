import { keyed } from '@caselead/core/base/keyed.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { levels } from '@caselead/core/base/vocabulary.ts'
import { type Calendar, calendarProblems } from '@caselead/core/calendar/calendar.ts'
import { usualBrand } from '@caselead/core/look/tokens.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { nextMatrixVersion, saveMatrix } from '@caselead/db/matrix/matrices.ts'
import { saveSetting } from '@caselead/db/settings.ts'
import { addAgent, isEmptyDesk } from '@caselead/db/team/add-people.ts'
import { z } from 'zod'
import { EmailAddress } from '../input/email-address.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { setUpWords } from './words.ts'

const answer = (what: string) => z.string().trim().min(1, what).max(200)

export const SetUp = z.object({
  company: answer(setUpWords.companyMissing).describe('What your company is called.'),
  name: answer(setUpWords.nameMissing).describe('Your name: you’re the first admin.'),
  email: EmailAddress().describe('The address you sign in with.'),
  zone: z
    .string()
    .max(60)
    .default('UTC')
    .describe('The time zone of the business hours, as in “Europe/Berlin”.'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, setUpWords.colourMissing)
    .default(usualBrand)
    .describe('The colour of buttons and links.'),
})

const weekdays = (zone: string): Calendar => {
  const hours: Calendar['hours'][keyof Calendar['hours']] = [['09:00', '17:00']]
  return {
    zone,
    hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
    holidays: [],
  }
}

/** Sets an empty desk up, once: its name, its first admin, and a matrix they own every rung of. */
export async function setUp(
  runtime: Runtime,
  { company, name, email, zone, accent }: z.output<typeof SetUp>,
): Promise<{ email: string }> {
  const calendar = weekdays(zone)
  const [problem] = calendarProblems(calendar)
  if (problem) throw new Refusal('invalid', problem, 'zone')
  await runtime.db.transaction().execute(async (db) => {
    if (!(await isEmptyDesk(db))) throw new Refusal('conflict', setUpWords.alreadySetUp)
    const version = await nextMatrixVersion(db)
    await addAgent(db, {
      name,
      email,
      title: 'Admin',
      role: 'admin',
      tier: 3,
      hours: calendar,
      zone,
    })
    const staff = { owners: [{ name, role: 'Admin', contact: email }], backups: [] }
    const everyone = keyed(levels, () => staff)
    await saveMatrix(db, defaultMatrix(everyone, calendar, version), runtime.now(), { by: name })
    await saveSetting(db, 'company', { name: company, accent })
  })
  runtime.forget()
  return { email }
}
