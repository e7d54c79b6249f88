import type { CaseMailProps, MailProps } from '@caselead/emails/letters/props.ts'

const at = (iso: string) => Date.parse(iso)

export const exampleCaseMail = {
  company: { name: 'Northwind', accent: '#0f766e' },
  contact: { name: 'Mara Lindqvist', zone: 'Europe/Berlin' },
  case: {
    number: 'C-1042',
    subject: 'Exports stop at 10,000 rows',
    url: 'https://help.northwind.example/cases/C-1042?key=abcDEF123',
  },
  lead: {
    name: 'Dana Okafor',
    title: 'Senior Support Engineer',
    initials: 'DO',
    hours: 'Mon–Fri 09:00–17:00 Berlin',
  },
  backup: {
    name: 'Jo Lindgren',
    title: 'Support Engineer',
    initials: 'JL',
    hours: 'Mon–Fri 08:00–16:00 Berlin',
  },
  standing: 'with our technical specialists',
  happened: [
    { at: at('2026-11-24T07:10Z'), sentence: 'You wrote to us.', body: 'It stops.\nEvery night.' },
    { at: at('2026-11-24T08:02Z'), sentence: 'We’ve reproduced the problem.' },
  ],
  next: { sentence: 'Ines Prado is looking at the export service.', time: null },
  nextUpdateBy: at('2026-11-24T08:30Z'),
  nextUpdateWords: 'Next update by',
  progress: [{ sentence: 'Ines Prado is working on it.', time: null }],
  firstResponseBy: null,
  resolutionTargetBy: at('2026-11-24T15:00Z'),
  climbs: null,
  sentAt: at('2026-11-24T08:05Z'),
  severity: 'High',
  status: 'Open',
  automatic: false,
} satisfies CaseMailProps

const about = (number: string) => ({
  ...{ number, subject: 'Exports stop at 10,000 rows' },
  ...{ account: 'Fjord Bikes', severity: 'Critical' },
})

const summarised = (number: string, subject: string, account: string) => ({
  case: { number, subject, account, severity: 'High' },
  leads: false,
  url: `https://help.northwind.example/desk/cases/${number}`,
})

/** An example of every kind of mail. */
export const exampleMails: MailProps = {
  case_opened: {
    ...exampleCaseMail,
    article: {
      title: 'Export more than 10,000 rows',
      url: 'https://help.northwind.example/help/articles/large-exports',
    },
  },
  lead_named: exampleCaseMail,
  reply: { ...exampleCaseMail, words: 'Thank you for the file.' },
  update: { ...exampleCaseMail, words: 'The fix is being tested.' },
  updates: {
    cases: [
      { number: 'C-1042', subject: 'Exports stop at 10,000 rows' },
      { number: 'C-1043', subject: 'Scanner loses its connection in aisle 9' },
    ].map((about) => ({
      ...exampleCaseMail,
      case: { ...exampleCaseMail.case, ...about },
      ...{ words: 'Ines Prado is working on it.', automatic: true },
      replyTo: 'support+0123456789abcdef0123456789abcdef@northwind.example',
    })),
    stopUrl: 'https://help.northwind.example/unsubscribe/abc',
  },
  escalated: exampleCaseMail,
  handed_back: exampleCaseMail,
  waiting_on_customer: { ...exampleCaseMail, words: 'Which time zone is your server in?' },
  refund_authorised: { ...exampleCaseMail, refund: { amount: '250 USD', by: 'Ines Prado' } },
  request_received: exampleCaseMail,
  reopened: exampleCaseMail,
  incident_linked: exampleCaseMail,
  request_declined: { ...exampleCaseMail, words: 'The fix goes out at noon.' },
  resolved: { ...exampleCaseMail, next: null, nextUpdateBy: null },
  survey: {
    ...{ ...exampleCaseMail, happened: [], next: null, nextUpdateBy: null },
    page: 'https://help.northwind.example/cases/C-1042/survey?key=abc',
  },
  follower_added: {
    ...exampleCaseMail,
    follows: { contact: 'Priya Nair' },
    addedBy: 'Dana Okafor',
  },
  sign_in_code: { company: exampleCaseMail.company, code: '482913', minutes: 10 },
  mail_received: { company: exampleCaseMail.company },
  invitation: {
    ...{ company: exampleCaseMail.company, by: 'Sofia Alvarez', email: 'ines@northwind.example' },
    ...{ url: 'https://help.northwind.example/sign-in?to=%2Fdesk', isTeam: true },
  },
  answer_refused: {
    ...{ company: exampleCaseMail.company, number: 'C-1042', reason: 'This case is closed.' },
    words: 'The fix is out.\nPlease try again.',
  },
  alert: {
    company: exampleCaseMail.company,
    to: { name: 'Ines Prado', zone: 'America/New_York' },
    sentAt: at('2026-11-24T14:50Z'),
    call: { kind: 'needs_you' },
    evidence: ['The handoff hasn’t been accepted for 31 minutes.'],
    leads: true,
    case: about('C-1042'),
    url: 'https://help.northwind.example/desk/cases/C-1042',
    due: { clock: 'resolution', at: at('2026-11-24T15:30Z') },
    draft: 'Hello Mara Lindqvist,\n\nSince our last update:\n- Ines Prado has taken it on.',
  },
  digest: {
    company: exampleCaseMail.company,
    to: { name: 'Ines Prado', zone: 'America/New_York' },
    sentAt: at('2026-11-24T14:50Z'),
    title: '2 alerts, 1 of them critical',
    groups: [
      {
        heading: 'No first answer in time',
        alerts: ['C-1042', 'C-1043'].map((number) => ({
          case: about(number),
          leads: false,
          why: 'Nobody has answered for 31 minutes.',
          url: `https://help.northwind.example/desk/cases/${number}`,
          due: { clock: 'resolution', at: at('2026-11-24T15:30Z') },
        })),
      },
    ],
    url: 'https://help.northwind.example/desk',
  },
  article_review: {
    company: exampleCaseMail.company,
    to: { name: 'Ines Prado' },
    articles: [
      {
        ...{ title: 'Which rolls fit which printer', reviewBy: at('2026-10-25T00:00Z') },
        ...{ isLast: true, url: 'https://help.northwind.example/desk/help/articles/17' },
      },
      {
        ...{ title: 'Refunds, and how long they take', reviewBy: at('2026-11-24T00:00Z') },
        ...{ isLast: false, url: 'https://help.northwind.example/desk/help/articles/4' },
      },
    ],
    more: 0,
    url: 'https://help.northwind.example/desk/help/articles?show=stale',
  },
  review_actions: {
    company: exampleCaseMail.company,
    ...{ to: { name: 'Sofia Marin' }, stage: 'week_late', more: 0 },
    actions: [
      {
        ...{ what: 'Cover lunch for High and Critical cases', owner: 'Ines Prado' },
        ...{ dueOn: '2026-11-16', url: 'https://help.northwind.example/desk/reviews/actions/3' },
      },
      {
        ...{ what: 'Tell customers when their driver is out of date', owner: 'Maya Lind' },
        ...{ dueOn: '2026-11-17', url: 'https://help.northwind.example/desk/reviews/actions/5' },
      },
    ],
    url: 'https://help.northwind.example/desk/reviews/actions',
  },
  meeting: {
    company: exampleCaseMail.company,
    ...{ to: { name: 'Sofia Marin' }, is: 'new', title: 'November 2026', lasts: 60 },
    ...{ at: at('2026-12-01T09:00Z'), sentAt: at('2026-11-30T09:00Z'), zone: 'Europe/Berlin' },
    ...{ place: 'Room Elbe', agenda: ['C-1042 Label printing stops in all depots'] },
    url: 'https://help.northwind.example/desk/reviews/3',
  },
  week: {
    company: exampleCaseMail.company,
    to: { name: 'Sofia Marin' },
    ...{ first: at('2026-11-15T23:00Z'), last: at('2026-11-22T22:59Z'), zone: 'Europe/Berlin' },
    changed: [
      {
        ...{ title: 'Handoffs returned', value: '24.4%', was: '6.5%', isUp: true },
        ...{
          counted: { part: 11, of: '45 handoffs' },
          countedBefore: 46,
          from: '14.2%',
          to: '38.7%',
        },
        ...{ isUnhealthy: true, change: 'worse' },
        url: 'https://help.northwind.example/desk/health/behind?period=7&figure=returned',
      },
      {
        ...{
          title: 'Median time to first answer',
          value: '38 min',
          was: '1 h 50 min',
          isUp: false,
        },
        ...{
          counted: { part: null, of: '83 cases' },
          countedBefore: 79,
          from: '31 min',
          to: '47 min',
        },
        ...{ isUnhealthy: false, change: 'better' },
        url: 'https://help.northwind.example/desk/health/behind?period=7&figure=firstResponse',
      },
    ],
    url: 'https://help.northwind.example/desk/health?period=7',
    settingsUrl: 'https://help.northwind.example/desk/settings',
  },
  day_summary: {
    company: exampleCaseMail.company,
    to: { name: 'Ines Prado', zone: 'Europe/Berlin' },
    ...{ sentAt: at('2026-11-24T16:00Z'), backAt: at('2026-11-25T08:00Z') },
    asked: {
      cases: [
        {
          ...summarised('C-1044', 'SSO sign-in fails', 'Harbour Foods'),
          ...{ asks: 'handoff', due: { clock: 'handoff', at: at('2026-11-24T17:15Z') } },
        },
      ],
      more: 0,
    },
    due: {
      cases: [
        {
          ...summarised('C-1042', 'Exports stop at 10,000 rows', 'Fjord Bikes'),
          ...{ leads: true, due: { clock: 'promise', at: at('2026-11-25T07:30Z') } },
        },
      ],
      more: 0,
    },
    promised: {
      cases: [
        {
          ...summarised('C-1043', 'Scanner loses its connection in aisle 9', 'Fjord Bikes'),
          ...{ leads: true, due: { clock: 'promise', at: at('2026-11-25T13:00Z') } },
        },
      ],
      more: 0,
    },
    happened: {
      cases: [
        {
          ...summarised('C-1039', 'Labels print twice', 'Harbour Foods'),
          leads: true,
          steps: [
            {
              ...{ at: at('2026-11-24T10:20Z'), by: 'you', kind: 'resolved' },
              sentence: 'Ines Prado marked the case as solved',
            },
            {
              ...{ at: at('2026-11-24T14:05Z'), by: null, kind: 'survey_answered' },
              sentence: 'Priya Nair rated how easy this was: 6 out of 7',
            },
          ],
        },
      ],
      more: 0,
    },
    url: 'https://help.northwind.example/desk',
    settingsUrl: 'https://help.northwind.example/desk/settings',
  },
}
