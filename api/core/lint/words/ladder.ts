import { listed } from '../../base/counted.ts'

/** What is said of rungs and of who stands on them. Levels and priorities are named as the document does. */
export const ladderWords = {
  withoutOwner: (level: string) => ({
    why: `${level} has no owner, so a case that moves up there goes to nobody.`,
    mend: 'Add at least one owner.',
  }),
  withoutBackup: (level: string) => ({
    why: `${level} has no backup, so nobody steps in when every owner is away or full.`,
    mend: 'Add a backup.',
  }),
  unreachable: (level: string) => ({
    why: `No rule ever moves a case to ${level}.`,
    mend: 'Add a rule that escalates to it, or a climb from the rung below.',
  }),
  stops: (priority: string, level: string) => ({
    why: `If nobody at ${level} accepts a ${priority} case, it stays there.`,
    mend: 'Add a rule that climbs when the handoff clock is breached.',
  }),
  inactiveStays: (priority: string, level: string) => ({
    why: `If nobody works on a ${priority} case at ${level}, it stays there.`,
    mend: 'Add a rule that climbs when the inactivity clock is breached.',
  }),
  outOfOrder: (found: string, expected: string) => ({
    why: `The rungs are ${found}, but a case climbs one level at a time, starting at L1.`,
    mend: `Write them as ${expected}, each once.`,
  }),
  goesDown: (level: string, tier: number) => ({
    why: `${level} is at tier ${tier}, below the level before it.`,
    mend: 'Give it the same tier as the level before it, or a higher one.',
  }),

  ownerUnknown: (name: string, contact: string) => ({
    why: `${name} (${contact}) isn’t on the team, so they can be called but can’t accept.`,
    mend: 'Add them to the team, or correct the email address.',
  }),
  neverWorks: (name: string, calendar: string) => ({
    why: `${name} never works while the calendar “${calendar}” is open.`,
    mend: 'Change their working hours or the calendar, or choose someone else.',
  }),
  neverLongEnough: (name: string, span: string, level: string) => ({
    why: `${name} is never there for the full ${span} that ${level} has to respond.`,
    mend: 'Change their working hours, the calendar or the response target, or choose someone else.',
  }),
  leaveLeavesHole: (level: string, span: string, from: string) => ({
    why: `Everyone at ${level} is away for ${span} in the next 7 days, from ${from} UTC.`,
    mend: 'Add a backup for that time, or move someone’s leave.',
  }),
  nobodyOnDuty: (priorities: readonly string[], span: string, level: string) => ({
    why: `${listed(priorities)} cases run around the clock, but nobody at ${level} is on duty for ${span} a week.`,
    mend: 'Add owners or backups who work those hours. Until then, the first person on the list is called.',
  }),

  noPartner: {
    why: 'Nobody on the team is a partner, so a full rung keeps its cases.',
    mend: 'Add a partner, or set overflow to null.',
  },
  overflowNever: {
    why: 'Cases overflow only while none of us is on duty, and no partner works then either.',
    mend: 'Choose on_duty or always, or add a partner with other hours.',
  },
  overflowSleeps: (priorities: readonly string[], span: string) => ({
    why: `${listed(priorities)} cases run around the clock, but no partner is on duty for ${span} a week.`,
    mend: `Remove ${listed(priorities)}, or add a partner who is always on duty.`,
  }),
} as const
