import type { Person } from '../letters/props.ts'

/** What every mail about a case says around its news. */
export const caseMail = {
  subject: (number: string, subject: string) => `[${number}] ${subject}`,
  untitled: 'No subject',
  preview: (news: string, next: string) => `${news} · ${next}`,

  /** The promise: whose case it is, when they hear next, how severe it is. */
  strip: {
    lead: 'Case lead',
    noLead: 'We’re choosing the case lead',
    severity: 'Severity',
    status: 'Status',
    overdue: 'We’re late: you should have heard from us by',
    day: (day: string, zone: string) => `${day}, ${zone}`,
    inPlainText: (name: string, value: string) => `${name}: ${value}`,
    timeInPlainText: (by: string, time: string, zone: string) => `${by} ${time}, ${zone}`,
  },

  wrote: {
    reply: (when: string) => `Reply · ${when}`,
    update: (when: string) => `Update · ${when}`,
    question: (when: string) => `Question · ${when}`,
    answer: (when: string) => `Answer to the request · ${when}`,
    solution: (when: string) => `Solution · ${when}`,
  },
  automatic: {
    name: 'Automatic update',
    onBehalfOf: (lead: string, when: string) => `On behalf of ${lead} · ${when}`,
    onOurBehalf: (when: string) => `On behalf of the support team · ${when}`,
  },

  files: 'Files',
  attached: (names: string[]) => `Attached: ${names.join(', ')}.`,
  onPage: (names: string[]) => `On the case page: ${names.join(', ')}.`,
  tooLarge: (files: string[], most: string) =>
    `We couldn’t take ${files.join(', ')}, because we can only take files up to ${most}. Send a link instead.`,

  progress: 'Progress',
  where: (standing: string) => `It’s ${standing}.`,
  next: 'What happens next',
  until: (sentence: string, time: string) => `${sentence} ${time}.`,
  aim: (time: string) => `We aim to solve it by ${time}.`,
  otherwise: (unless: string, time: string, then: string) => `${unless} ${time}, ${then}.`,

  view: 'View the case',
  orReply: 'or just reply to this email',
  viewInPlainText: (url: string) => `View the case: ${url}\nOr just reply to this email.`,
  rest: 'The rest is on the case page',
  restInPlainText: (url: string) => `The rest is on the case page: ${url}`,

  activity: 'Activity',
  earlier: (n: number) =>
    n === 1 ? '1 earlier step is on the case page' : `${n} earlier steps are on the case page`,

  works: ({ name, hours }: Person) => `${name} works ${hours}.`,
  backup: ({ name, title }: Person) =>
    title ? `${name}, ${title}, is the backup.` : `${name} is the backup.`,
  replyReaches: (lead: string) => `Reply to this email and it reaches ${lead} directly.`,
  replyReachesUs: 'Reply to this email and it reaches our support team.',
  zone: (zone: string) => `Times are in ${zone}.`,
  stopUpdates: 'Stop automatic updates by email',
  stopInPlainText: (label: string, url: string) => `${label}: ${url}`,
}
