import { usd } from '../../base/money.ts'

/** What is said of targets, limits and quiet hours. */
export const targetWords = {
  neverEnds: (level: string, target: string, calendar: string) => ({
    why: `At ${level}, ${target} of the calendar “${calendar}” take more than a year.`,
    mend: `Shorten the target, or open the calendar “${calendar}” for longer.`,
  }),
  firstResponseTooLong: {
    why: 'The first response target is longer than the resolution target.',
    mend: 'Shorten it, or allow more time for resolution.',
  },
  handoffTooLong: {
    why: 'The handoff target is longer than the resolution target.',
    mend: 'Shorten it, or allow more time for resolution.',
  },
  updatesTooRare: (every: string, within: string) => ({
    why: `Customers get an update every ${every}, but a case should be solved within ${within}.`,
    mend: 'Make updates more frequent, or allow more time for resolution.',
  }),
  planOfNothing: (priority: string) => ({
    why: `A plan can only make a target shorter, and ${priority} has none here.`,
    mend: 'Remove it.',
  }),
  planNotShorter: (priority: string, minutes: number) => ({
    why: `A plan can only make a target shorter, and ${priority} already has ${minutes} minutes.`,
    mend: 'Remove it, or make it shorter.',
  }),

  limitFalls: (level: string, below: string) => ({
    why: `${level} can refund less than ${below} below it.`,
    mend: `Give ${level} at least as much.`,
  }),
  dayBelowCase: (level: string, perCase: number, perDay: number) => ({
    why: `${level} can refund ${usd(perCase)} per case, but only ${usd(perDay)} a day.`,
    mend: `Raise the daily limit, or lower the limit per case to ${usd(perDay)}.`,
  }),
  dayLimitsAnyCase: (level: string, perDay: number) => ({
    why: `${level} can refund any amount per case, but only ${usd(perDay)} a day.`,
    mend: `Raise the daily limit, or lower the limit per case to ${usd(perDay)}.`,
  }),
  nobodyAuthorises: (highest: string, limit: number) => ({
    why: `Nobody can authorise a refund above ${usd(limit)}.`,
    mend: `Set the limit of ${highest} to null, so it can refund any amount.`,
  }),
  limitOfNobody: (level: string) => ({
    why: `There’s no rung ${level}.`,
    mend: 'Remove the limit, or add the rung.',
  }),

  quietNever: (at: string) => ({
    why: `Quiet hours start and end at ${at}, so there are none.`,
    mend: 'Change the end, or set quiet hours to null.',
  }),
  quietAlways: {
    why: 'Quiet hours last all day, so nobody is ever alerted to anything below P1.',
    mend: 'End them in the morning.',
  },
  quietDuringWork: (calendar: string) => ({
    why: `Quiet hours cover the whole calendar “${calendar}”, so alerts below P1 arrive after work.`,
    mend: 'Start quiet hours after work, and end them before it.',
  }),
} as const
