import { listed } from '@caselead/core/base/counted.ts'
import { solveVerb } from '@caselead/core/base/labels.ts'

/** The page of one case, as its customer reads it. */
export const casePage = {
  title: (subject: string, number: string) => `${subject} · ${number}`,
  youAreHere: 'You are here',
  myCases: 'My cases',
  openedByYou: (when: string) => `Opened by you ${when}`,
  openedBy: (who: string, when: string) => `Opened by ${who} ${when}`,
  partOfIncident: 'Part of an incident',
  incident: (title: string) => `Part of an incident: ${title}`,
  ledBy: (who: string) => `Led by ${who}`,
  askedToEscalate: 'Escalation requested',
  status: 'Status of this case',
  timesAre: (zone: string) => `Times are in ${zone}.`,
  done: {
    opened: 'Your case is open.',
    write: 'Your message has been sent.',
    escalate: 'We’ve got your request to escalate. You’ll get an answer.',
    close: 'The case is closed.',
    reopen: 'The case is open again.',
    rate: 'Thank you for your rating.',
    follow:
      'Done. If they’re with your company, they get the emails from now on. Otherwise the case lead decides.',
    unfollow: 'Done. They no longer get the emails about this case.',
  },
} as const

/** Who leads it, when the next update comes, how severe it is. */
export const stripWords = {
  lead: 'Your case lead',
  wasLead: 'Your case lead was',
  theLead: 'Case lead',
  wasTheLead: 'The case lead was',
  choosing: 'We’re choosing one',
  workingNow: 'Working now',
  onDutyUntil: (when: string) => `On duty until ${when}`,
  offDuty: 'Off duty now',
  backBy: (when: string) => `Away until ${when}`,
  hearFromUs: 'You’ll hear from us',
  whenThereIsNews: 'As soon as there’s news',
  late: 'We’re late: you should have heard from us by',
  needMore: 'We need more information from you.',
  needMoreFrom: (customer: string) => `We need more information from ${customer}.`,
  solved: 'Solved',
  closed: 'Closed',
  after: (span: string) => `after ${span}`,
  closesAt: 'Closes automatically',
  severity: 'Severity',
} as const

export const messageWords = {
  latest: 'Latest message',
  solution: 'What solved it',
  question: 'Our question',
  you: 'You',
  opened: 'opened the case',
  asked: 'asked to escalate',
  rated: 'rated how easy this was',
  update: 'Update',
  solved: 'Solution',
  asks: 'Question',
  answers: 'About the request to escalate',
  showAll: 'Show the whole message',
  automaticUpdates: (count: number) =>
    count === 1 ? '1 automatic update' : `${count} automatic updates`,
  lastAt: (when: string) => `last ${when}`,
  theOnesBefore: (count: number) => (count === 1 ? 'The one before it' : `The ${count} before it`),
  justReplied: (who: string) => `${who} just replied. Review before sending.`,
  new: (who: string) => `New message from ${who}`,
} as const

export const activityWords = {
  heading: 'Activity',
  nothingElse: 'Nothing else has happened yet.',
} as const

export const composerWords = {
  replyTo: (who: string) => `Reply to ${who}`,
  writeTo: (who: string) => `Write to ${who}`,
  reply: 'Reply to us',
  write: 'Write to us',
  yourAnswer: 'Your answer',
  send: 'Send',
  notSolved: 'Still not right?',
  reopens: 'Write to us and the case opens again, with everything that’s been said.',
  leadDecides: 'Write to us, and the case lead will decide whether to reopen the case.',
  whatIsWrong: 'What’s still wrong?',
  sendAndReopen: 'Send and reopen',
  askToEscalate: 'Ask to escalate',
  why: 'What should we know?',
  whyHint: 'You’ll get an answer: either the case moves up, or we tell you why not.',
  markAsSolved: solveVerb,
  closes: 'The case closes. You can reopen it later.',
  whatHelped: 'What helped? (optional)',
} as const

export const progressWords = {
  heading: 'Progress',
  beside: 'Progress and details',
  done: '(done)',
  now: '(now)',
  ahead: '(not yet)',
  /** A sentence that ends with its time. */
  upTo: (sentence: string, when: string) => `${sentence} ${when}.`,
  unless: (unless: string, when: string, what: string) => `${unless} ${when}, ${what}.`,
  promised: 'What we promised',
  kept: (count: number) =>
    count === 1 ? '1 promised update came on time' : `${count} promised updates came on time`,
  late: (count: number) =>
    count === 1 ? '1 promised update came late' : `${count} promised updates came late`,
  firstAnswer: {
    kept: 'Our first answer came on time',
    late: 'Our first answer came late',
  },
  solution: {
    kept: 'We solved it within the time we aimed for',
    late: 'Solving it took longer than we aimed for',
  },
  waited: (length: string) =>
    `We waited ${length} for your answer. That doesn’t count towards the time to solve it.`,
  waitedFor: (customer: string, length: string) =>
    `We waited ${length} for ${customer}’s answer. That doesn’t count towards the time to solve it.`,
  about: 'About this case',
  people: 'People on this case',
  hoursAndBackup: 'Working hours and backup',
  works: (who: string, hours: string) => `${who} works ${hours}.`,
  worksAroundTheClock: (who: string) => `${who} works around the clock.`,
  backup: (who: string) => `${who} is the backup.`,
  backAt: (who: string, when: string) => `${who} is away until ${when}.`,
} as const

export const surveyWords = {
  statement: (company: string) => `“${company} made it easy for me to handle my issue.”`,
  howMuch: 'How much do you agree?',
  whoReads: (lead: string) => `${lead} and their team see your answer and your name.`,
  weRead: 'Our team sees your answer and your name.',
  disagree: 'Strongly disagree',
  agree: 'Strongly agree',
  comment: 'What made it easy or hard? (optional)',
  send: 'Send',
  title: (number: string) => `How easy was it? · ${number}`,
  heading: 'How easy was it?',
  aboutCase: (subject: string, number: string) => `${subject}, ${number}.`,
  solvedAt: (when: string) => `Solved ${when}.`,
  thanks: 'Thank you, we have your answer',
  youAnswered: (ces: number) => `You answered ${ces} out of 7.`,
  theyAnswered: (who: string, ces: number) => `${who} answered ${ces} out of 7.`,
  answered: (ces: number) => `The answer is ${ces} out of 7.`,
  yourWords: 'In your words',
  theirWords: (who: string) => `In ${who}’s words`,
  words: 'Comment',
  change: 'Change this answer',
  seeAnswer: 'See or change the answer to our survey',
  changing: 'What you send replaces this answer.',
  haveWords: 'Thank you for your comment. Choose a number too, so that your answer counts.',
  keep: 'Keep it as it is',
  canRead: (lead: string) => `${lead} and their team can read it now.`,
  weCanRead: 'Our team can read it now.',
  openAgain: 'The case is open again.',
  stillNotRight: 'Still not right?',
  replyInCase: 'Write to us in the case',
  andItReopens: 'and it opens again.',
  notYet: 'There’s nothing to rate yet',
  notSolvedYet: 'This case isn’t solved yet. Once it is, you can tell us how easy it was.',
  toCase: 'Go to the case',
} as const

/** Who else gets the emails about a case. */
export const followerWords = {
  summary: (names: readonly string[]) =>
    names.length === 0 ? 'Add a follower' : `Followers: ${listed(names)}`,
  inHead: (count: number) =>
    count === 0 ? 'Add a follower' : count === 1 ? '1 follower' : `${count} followers`,
  what: 'Followers get the emails about this case, except surveys. They can read this page and write to us.',
  you: (name: string) => `${name} (you)`,
  stop: 'Stop following',
  remove: 'Remove',
  address: 'A colleague’s email address',
  addressHint: 'If they’re not with your company, the case lead decides.',
  add: 'Add them',
} as const
