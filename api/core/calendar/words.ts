/** What is wrong with a calendar. */
export const calendarWords = {
  noZone: (zone: string) => `“${zone}” isn’t a time zone.`,
  neverOpen: 'This calendar is never open. Add at least one working day.',
  noDate: (date: string) => `“${date}” isn’t a date. Write holidays like 2026-12-24.`,
  noWeekday: (day: string) => `“${day}” isn’t a day of the week.`,
  noTime: (time: string, day: string) => `“${time}” on ${day} isn’t a time from 00:00 to 24:00.`,
  opensAtEnd: (day: string) =>
    `A window on ${day} opens at 24:00. Write 00:00 on the next day instead.`,
} as const
