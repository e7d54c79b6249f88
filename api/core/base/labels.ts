import type {
  Channel,
  ClockKind,
  CopyRule,
  FileState,
  FileType,
  Impact,
  IncidentStage,
  Plan,
  Priority,
  Role,
  Status,
  TicketState,
  TicketTracker,
  Tier,
  Urgency,
} from './vocabulary.ts'

/** The name of a thing of the domain, the same on every surface, and what is meant by it. */
export interface Label {
  name: string
  means: string
}

/** Reach, as whoever asks says it. */
export const impactLabels: Record<Impact, Label> = {
  everyone: { name: 'Everyone', means: 'The whole company' },
  many: { name: 'Many people', means: 'Several teams, or many of our customers' },
  team: { name: 'My team', means: 'A handful of people' },
  one: { name: 'Only me', means: 'One person' },
}

/** Reach, as everybody else says it. */
export const impactNames: Record<Impact, string> = {
  everyone: 'Everyone',
  many: 'Many people',
  team: 'One team',
  one: 'One person',
}

export const severityLabels: Record<Urgency, Label> = {
  blocked: { name: 'Everything is blocked', means: 'There’s no way around it' },
  degraded: { name: 'Usable with a workaround', means: 'It’s slow, or only works another way' },
  inconvenient: { name: 'Minor annoyance', means: 'Work goes on as usual' },
  question: { name: 'Just a question', means: 'Nothing is broken' },
}

/** "One team affected · Usable with a workaround" */
export const severityInWords = ({ impact, urgency }: { impact: Impact; urgency: Urgency }) =>
  `${impactNames[impact]} affected · ${severityLabels[urgency].name}`

/** What is asked of whoever opens a case, with what is said where the answer is missing. */
export const openingQuestions = {
  subject: { label: 'What is it about?', missing: 'Say in a few words what it’s about.' },
  body: {
    label: 'What’s happening?',
    hint: 'What you did, what you saw, and since when. The more you tell us now, the less we’ll have to ask.',
    missing: 'Tell us what’s happening.',
  },
  impact: { label: 'Who is affected?', missing: 'Choose who is affected.' },
  urgency: { label: 'How severe is it?', missing: 'Choose how severe it is.' },
} as const

export const priorityNames: Record<Priority, string> = {
  P1: 'Critical',
  P2: 'High',
  P3: 'Normal',
  P4: 'Low',
}

/** Statuses, as customers read them. */
export const statusNames: Record<Status, string> = {
  open: 'Open',
  waiting: 'Waiting for you',
  resolved: 'Solved',
  closed: 'Closed',
}

/** The same to whoever isn't the customer of a case. */
export const statusOfCustomer = (status: Status, customer: string): string =>
  status === 'waiting' ? `Waiting for ${customer}` : statusNames[status]

export const deskStatusNames: Record<Status, string> = {
  ...statusNames,
  waiting: 'Waiting on customer',
}

export const tierNames: Record<Tier, string> = {
  0: 'Self-service',
  1: 'Frontline',
  2: 'Technical',
  3: 'Expert',
  4: 'Partner',
}

export const planNames: Record<Plan, string> = {
  enterprise: 'Enterprise',
  business: 'Business',
  starter: 'Starter',
}

export const copyRuleNames: Record<CopyRule, string> = {
  ask: 'The case lead decides',
  always: 'Colleagues follow automatically; the case lead decides about others',
  never: 'Nobody follows',
}

/** Who can read an article of the help centre. */
export const helpReaderLabels: Record<'everyone' | 'signed_in' | 'plan', Label> = {
  everyone: { name: 'Everyone', means: 'Including search engines' },
  signed_in: { name: 'Signed-in people', means: 'Customers and partners' },
  plan: { name: 'Some plans', means: 'Only customers on the plans you choose' },
}

/** What somebody may do, as the team reads it. */
export const roleNames: Record<Role, string> = {
  agent: 'Agent',
  lead: 'Lead',
  manager: 'Manager',
  admin: 'Admin',
  partner: 'Partner',
}

/** Each role beside what it may do, where somebody chooses one. */
export const roleMeans: Record<Role, string> = {
  agent: 'Agent: works on cases',
  lead: 'Lead: can also accept any handoff',
  manager: 'Manager: can also see people and accounts',
  admin: 'Admin: can also change people and accounts',
  partner: 'Partner: sees only the cases referred to them',
}

/** Where a message came in. */
export const channelNames: Record<Channel, string> = {
  portal: 'Portal',
  widget: 'Widget',
  email: 'Email',
  desk: 'Desk',
  import: 'Import',
}

/** What each clock waits for, as the team reads it. */
export const clockNames: Record<ClockKind, string> = {
  first_response: 'First response',
  next_response: 'Next response',
  resolution: 'Resolution',
  handoff: 'Acceptance',
  inactivity: 'Inactivity',
  promise: 'Next update',
  escalation_answer: 'Answer to escalation request',
  partner: 'Partner',
  tell_customer: 'Tell the customer',
  report: 'Report to the customer',
  survey_send: 'Survey',
  auto_close: 'Automatic close',
}

/** The trackers whose tickets can be linked; the last is any other. */
export const trackerNames: Record<TicketTracker, string> = {
  github: 'GitHub',
  jira: 'Jira',
  linear: 'Linear',
  plain: 'another bug tracker',
}

/** How far a ticket is, as the team reads it. */
export const ticketStateNames: Record<TicketState | 'reopened', string> = {
  open: 'Open',
  in_progress: 'In progress',
  done: 'Done',
  wont_do: 'Won’t do',
  reopened: 'Reopened',
  deleted: 'Deleted',
}

/** What is found in a matrix: an error keeps it from being published. */
export const findingNames = { error: 'Error', warning: 'Warning' } as const

/** What ends a case, whoever presses it: the state it leads to is called by the same word. */
export const solveVerb = 'Mark as solved'

export const incidentStageNames: Record<IncidentStage, string> = {
  investigating: 'Investigating',
  cause_found: 'Cause found',
  fixing: 'Fix under way',
  watching: 'Watching the fix',
}

/** What a file is, and where that says little, what it means. */
export const fileTypeLabels: Record<FileType, Label> = {
  image: { name: 'Image', means: '' },
  pdf: { name: 'PDF', means: '' },
  text: { name: 'Text', means: '' },
  page: { name: 'Web page', means: '' },
  archive: { name: 'Archive', means: '' },
  document: { name: 'Document', means: '' },
  spreadsheet: { name: 'Spreadsheet', means: '' },
  presentation: { name: 'Presentation', means: '' },
  video: { name: 'Video', means: '' },
  audio: { name: 'Audio', means: '' },
  calendar: { name: 'Calendar invitation', means: 'Opens in a calendar app' },
  email: { name: 'Email', means: 'An email that was attached to this one' },
  signed: { name: 'Signature', means: 'Proves who sent the email. It has no words of its own' },
  encrypted: { name: 'Encrypted email', means: 'Only the person it was encrypted for can read it' },
  winmail: {
    name: 'Outlook file',
    means: 'Outlook packed the email’s formatting or files into it',
  },
  program: { name: 'Program', means: 'Can run on your computer. Open it only if you expected it' },
  file: { name: 'File', means: '' },
}

/** Why a file can't be opened; nothing is said of one that can. */
export const fileStateLabels: Record<Exclude<FileState, 'ready'>, Label> = {
  fetching: { name: 'On its way', means: 'We’re still fetching this file from the email' },
  checking: { name: 'Being checked', means: 'We’re still scanning this file for viruses' },
  harmful: { name: 'Blocked', means: 'Our virus scanner found something harmful in this file' },
  too_large: { name: 'Too large', means: 'This file is larger than we can take' },
  missing: { name: 'Not available', means: 'We couldn’t get this file. Ask for it again' },
}
