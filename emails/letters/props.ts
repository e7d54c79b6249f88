/** What a mail is made of: JSON only, because it waits in the outbox and is rendered when it is sent. */
export interface Person {
  name: string
  title: string
  initials: string
  /** "Mon–Fri 09:00–17:00 Berlin" */
  hours: string
}

export interface Company {
  name: string
  /** #rrggbb */
  accent: string
}

export interface CaseMailProps {
  company: Company
  /** `zone` is an IANA name; every time in the mail is printed in it. */
  contact: { name: string; zone: string }
  case: { number: string; subject: string; url: string }
  /** When it is sent; times are told from here. */
  sentAt: number
  /** "High" */
  severity: string
  /** "Waiting for you" */
  status: string
  /** Null while none was chosen. */
  lead: Person | null
  backup: Person | null
  /** "with our technical specialists" */
  standing: string
  /** Who has it, who was told, what is late; a time ends its sentence. */
  progress: Sentence[]
  /** Since the last update, oldest first; `at` in milliseconds since the epoch. */
  happened: { at: number; sentence: string; body?: string }[]
  /** What happens next; the time, if there is one, ends the sentence. */
  next: Sentence | null
  nextUpdateBy: number | null
  /** What that time ends: "First answer by", "Next update by". */
  nextUpdateWords: string | null
  firstResponseBy: number | null
  /** Null once it is missed, which the progress says. */
  resolutionTargetBy: number | null
  /** What a person of the team wrote, or an automatic update says, plain text. */
  words?: string
  /** When it was written. */
  saidAt?: number
  /** Nobody wrote it: it was put together from the record. */
  automatic: boolean
  /** Who wrote it, where it was not the lead. */
  author?: Person
  /** By name: what leaves with the mail, what is on the case page, and what was too large for us. */
  files?: { attached: string[]; onPage: string[]; tooLarge?: { names: string[]; most: string } }
  /** "If there’s no progress by", the time, "it moves up to our directors automatically". */
  climbs: { unless: string; sentence: string; at: number } | null
  /** The reader follows somebody else's case. */
  follows?: {
    /** Whose case it is. */
    contact: string
    /** They aren't of the customer's company: what they write doesn't open it again. */
    isGuest?: boolean
  }
  /** Where others like it are stopped; absent for what is never stopped. */
  stopUrl?: string
}

/** The time, if there is one, ends the sentence. */
export interface Sentence {
  sentence: string
  time: number | null
}

export interface CaseOpenedProps extends CaseMailProps {
  /** An article that surely answers. */
  article?: { title: string; url: string }
}

export interface RefundMailProps extends CaseMailProps {
  refund: {
    /** "250 USD" */
    amount: string
    /** Who authorised it. */
    by: string
  }
}

export interface FollowerMailProps extends CaseMailProps {
  follows: NonNullable<CaseMailProps['follows']>
  /** Who added them; null where they were in copy of the contact's mail. */
  addedBy: string | null
}

/** Automatic updates on several cases of one customer. */
export interface UpdatesMailProps {
  /** A reply to the mail itself is about the first of them. */
  cases: UpdateProps[]
  stopUrl?: string
}

export interface UpdateProps extends CaseMailProps {
  /** Where a reply about this case goes. */
  replyTo: string
}

export interface SurveyMailProps extends CaseMailProps {
  /** They answered, without a number. */
  again?: boolean
  /** The page to answer on; opening it records nothing. */
  page: string
}

export interface SignInCodeProps {
  company: Company
  code: string
  minutes: number
}

export interface MailReceivedProps {
  company: Company
}

export interface InvitationProps {
  company: Company
  /** Who invites them, by name. */
  by: string
  /** The address they sign in with. */
  email: string
  /** Where they sign in. */
  url: string
  /** To the team; otherwise as a customer. */
  isTeam: boolean
}

/** To one of the team, whose mail asked for what can't be done. */
export interface AnswerRefusedProps {
  company: Company
  /** "C-1042" */
  number: string
  reason: string
  /** What they wrote. */
  words: string
}

export type DueClock =
  | 'first_response'
  | 'next_response'
  | 'resolution'
  | 'handoff'
  | 'inactivity'
  | 'promise'
  | 'escalation_answer'
  | 'partner'
  | 'tell_customer'
  | 'report'
  | 'survey_send'
  | 'auto_close'

/** What has to have happened by then. */
export interface Due {
  clock: DueClock
  at: number
}

/** What somebody is called for. */
export type AlertCall =
  | { kind: 'escalated' | 'referred' | 'assigned' | 'lead_named' | 'returned' }
  | { kind: 'escalation_requested' | 'rated_unsolved' | 'feedback' | 'nobody_accepted' }
  | { kind: 'customer_wrote' }
  /** What became of a ticket is to be told; or nothing has been heard of it for long. */
  | { kind: 'ticket_ended' | 'ticket_doubted' }
  /** The answer to the survey asks something; mail doesn't reach the customer. */
  | { kind: 'rated_asking' | 'unreached' }
  /** A rule calls: a person, or everybody in a channel. */
  | { kind: 'needs_you' | 'needs_attention' }
  /** "250 USD" */
  | { kind: 'refund_authorised' | 'refund_declined'; amount: string }
  | { kind: 'rated'; rating: number }

export interface AlertMailProps {
  company: Company
  to: { name: string; zone: string }
  /** When it is sent; times are told from here. */
  sentAt: number
  call: AlertCall
  /** Sentences, the most telling first. */
  evidence: string[]
  /** Whoever reads it is its case lead. */
  leads: boolean
  case: { number: string; subject: string; account: string; severity: string }
  url: string
  due?: Due
  /** When it happened, where it could not be told at once. */
  happenedAt?: number
  /** An update the reader can make their own. */
  draft?: string
  /** Whom an answer to it reaches; absent where none is taken. */
  answers?: 'team' | 'customer'
}

/** Many alerts told as one, in their order. */
export interface DigestMailProps {
  company: Company
  to: { name: string; zone: string }
  sentAt: number
  title: string
  groups: { heading: string; alerts: DigestAlert[] }[]
  /** The desk. */
  url: string
}

export interface DigestAlert {
  case: { number: string; subject: string; account: string; severity: string }
  leads: boolean
  why: string
  url: string
  due?: Due
}

/** To the owner of articles whose date to review has come. */
export interface ArticleReviewProps {
  company: Company
  to: { name: string }
  articles: { title: string; reviewBy: number; isLast: boolean; url: string }[]
  /** So many more than are listed. */
  more: number
  /** All of them, on the desk. */
  url: string
}

/** To the owner of actions of reviews; once they're a week late or nobody owns them, to whoever leads. */
export interface ReviewActionsProps {
  company: Company
  to: { name: string }
  stage: 'soon' | 'late' | 'week_late' | 'owner_left'
  /** The owner's name, unless it's the reader; the day it's due: "2026-12-04". */
  actions: { what: string; owner: string | null; dueOn: string; url: string }[]
  /** So many more than are listed. */
  more: number
  /** All of them, on the desk. */
  url: string
}

/** To one of the team, at the end of a working day. */
export interface DaySummaryProps {
  company: Company
  to: { name: string; zone: string }
  sentAt: number
  /** When they work next. */
  backAt: number
  /** What needs their decision. */
  asked: SummaryList
  /** Late, or due before they're back. */
  due: SummaryList
  /** Updates promised for their next working day. */
  promised: SummaryList
  happened: SummaryList
  /** Their page on the desk. */
  url: string
  /** Where they choose whether to get it. */
  settingsUrl: string
}

export interface SummaryList {
  cases: SummaryCaseProps[]
  /** So many more than are listed. */
  more: number
}

export interface SummaryCaseProps {
  case: { number: string; subject: string; account: string; severity: string }
  leads: boolean
  url: string
  /** What is theirs to say yes or no to. */
  asks?: 'handoff' | 'request' | 'refund'
  due?: Due
  /** What happened, oldest first; what they did themselves is told as theirs. */
  steps?: { at: number; by: 'you' | null; kind: string; sentence: string }[]
}

/** To those who lead, on Monday: figures of last week that changed. */
export interface WeekMailProps {
  company: Company
  to: { name: string }
  /** Its first moment and its last. */
  first: number
  last: number
  zone: string
  changed: WeekFigure[]
  /** The figures, on the desk. */
  url: string
  /** Where they choose whether to get it. */
  settingsUrl: string
}

/** Values in words; null where less than half has come out. */
export interface WeekFigure {
  title: string
  value: string | null
  was: string | null
  isUp: boolean
  /** What it counts, in words, and how many of them where it's a share. */
  counted: { part: number | null; of: string }
  countedBefore: number
  from: string | null
  to: string | null
  isUnhealthy: boolean
  change: 'better' | 'worse' | 'other'
  /** What it counts, one by one. */
  url: string
}

/** To whoever is invited to a review's meeting. */
export interface MeetingProps {
  company: Company
  to: { name: string }
  /** Called off for them, changed, or neither. */
  is: 'new' | 'changed' | 'off'
  title: string
  at: number
  sentAt: number
  /** Minutes. */
  lasts: number
  place: string
  zone: string
  agenda: string[]
  /** The review, on the desk. */
  url: string
}

export interface MailProps {
  case_opened: CaseOpenedProps
  lead_named: CaseMailProps
  reply: CaseMailProps
  update: CaseMailProps
  updates: UpdatesMailProps
  escalated: CaseMailProps
  handed_back: CaseMailProps
  waiting_on_customer: CaseMailProps
  refund_authorised: RefundMailProps
  request_received: CaseMailProps
  reopened: CaseMailProps
  incident_linked: CaseMailProps
  request_declined: CaseMailProps
  resolved: CaseMailProps
  survey: SurveyMailProps
  follower_added: FollowerMailProps
  sign_in_code: SignInCodeProps
  mail_received: MailReceivedProps
  invitation: InvitationProps
  answer_refused: AnswerRefusedProps
  alert: AlertMailProps
  digest: DigestMailProps
  day_summary: DaySummaryProps
  article_review: ArticleReviewProps
  review_actions: ReviewActionsProps
  week: WeekMailProps
  meeting: MeetingProps
}

export type MailKind = keyof MailProps

export interface Mail {
  subject: string
  html: string
  text: string
}
