import { refuse } from '@caselead/core/base/checks.ts'
import { minuteOf } from '@caselead/core/calendar/rules.ts'
import { changeMailWishes } from '@caselead/db/team/mail-wishes.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Visitor } from '../../auth/visitor.ts'
import { mailChoiceWords } from '../words.ts'

const TimeOfDay = z
  .string()
  .trim()
  .max(5)
  .refine((text) => text === '' || minuteOf(text) !== undefined, mailChoiceWords.timeOfDay)
  .default('')

export const ChooseMail = z.object({
  updates: z.boolean().describe('Automatic updates by email. Answers always go by email.'),
  surveys: z.boolean().describe('Surveys by email.'),
  quietFrom: TimeOfDay.describe(
    'From this time of day, as in “22:00”, optional emails about cases of normal and low severity wait. Empty for never.',
  ),
  quietTo: TimeOfDay.describe('Until this time of day, in the contact’s own zone.'),
})

type Customer = Extract<Visitor, { kind: 'contact' | 'link' }>

/** Which emails a customer gets besides answers, and when. */
export async function chooseMail(
  { runtime }: Context,
  me: Customer,
  { updates, surveys, quietFrom, quietTo }: z.output<typeof ChooseMail>,
): Promise<void> {
  if (me.kind !== 'contact') refuse('not_allowed', mailChoiceWords.signInFirst)
  if ((quietFrom === '') !== (quietTo === '')) {
    refuse('invalid', mailChoiceWords.bothTimes, quietFrom === '' ? 'quietFrom' : 'quietTo')
  }
  if (quietFrom !== '' && quietFrom === quietTo) {
    refuse('invalid', mailChoiceWords.differentTimes, 'quietTo')
  }
  await changeMailWishes(runtime.db, me.id, {
    ...{ wants_updates: updates, wants_surveys: surveys },
    ...{ quiet_from: quietFrom || null, quiet_to: quietTo || null },
  })
}
