import { emails } from './mail.ts'

/** My day: what an agent has to do next. */
export const myDayWords = {
  title: 'My day',
  onDutyUntil: (time: string) => `You’re on duty until ${time}`,
  onDuty: 'You’re on duty',
  onDutyFrom: (time: string) => `You’re on duty from ${time}`,
  offDuty: 'You’re off duty',
  onLeave: (back: string) => `You’re on leave until ${back}`,
  load: (load: number, capacity: number) => `${load} of ${capacity} cases`,
  clocksLate: (long: string) => `Caselead is running ${long} behind`,
  accept: 'Accept',
  answer: 'Answer',
  due: 'Due next',
  waiting: 'Waiting on others',
  refund: 'Refund to answer',
  asksToEscalate: (who: string) => `${who} asked to escalate`,
  oldest: 'These are the oldest. The rest appear as you answer these.',
  allHanded: 'All cases escalated to you',
  allAsked: 'All requests to escalate',
  others: 'Your other cases',
  shown: (range: string) => `Showing ${range}`,
  caughtUp: 'You’re all caught up. Look at the queue for what’s next.',
  nothingElse: 'Nothing else is due.',
  desk: 'The desk',
  figures: {
    open: (count: number) => `${count} open`,
    waiting: (count: number) => `${count} waiting on customers`,
    unaccepted: (count: number) => `${count} not accepted`,
    late: (count: number) => `${count} late`,
    incidents: (count: number) => (count === 1 ? '1 open incident' : `${count} open incidents`),
    mail: (count: number) => `${emails(count)} set aside`,
  },
  team: 'Your team',
  everybody: 'Everyone',
  teamNow: 'Your team now',
  columns: { person: 'Person', now: 'Now', load: 'Open cases', next: 'Next due', late: 'Late' },
  theyOnDuty: 'On duty',
  theyOnDutyUntil: (time: string) => `On duty until ${time}`,
  theyOnDutyFrom: (time: string) => `On duty from ${time}`,
  theyOffDuty: 'Off duty',
  theyOnLeave: (back: string) => `On leave until ${back}`,
  loadOf: (load: number, capacity: number) => `${load} of ${capacity}`,
  noneLate: 'None',
  nothing: 'Nothing',
  customer: (number: string, account: string) => `${number}, ${account}`,
}

/** The shift as a line. */
export const dayLineWords = {
  now: (time: string) => `Now ${time}`,
  break: 'break',
  spoken: (from: string, to: string, now: string | null, due: string[]) =>
    [
      `Your shift from ${from} to ${to}.`,
      now ? `It’s ${now} now.` : '',
      due.length > 0 ? `Due: ${due.join('; ')}.` : 'Nothing is due then.',
    ]
      .filter(Boolean)
      .join(' '),
  due: (time: string, clock: string, number: string) => `${time} ${clock}, ${number}`,
}
