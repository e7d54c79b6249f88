/** What a mail is made of: JSON only, because it waits in the outbox and is rendered when it is sent. */
export interface Person {
  name: string
  title: string
  initials: string
  /** "Mon–Fri 9:00–17:00 Berlin" */
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
  lead: Person
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
  /** Who wrote it, where it was not the lead. */
  author?: Person
  /** "If there’s no progress by", the time, "it moves up to our directors automatically". */
  climbs: { unless: string; sentence: string; at: number } | null
}

/** The time, if there is one, ends the sentence. */
export interface Sentence {
  sentence: string
  time: number | null
}

export interface UpdateMailProps extends CaseMailProps {
  automatic: boolean
}

export interface RefundMailProps extends CaseMailProps {
  refund: {
    /** "250 USD" */
    amount: string
    /** Who authorised it. */
    by: string
  }
}

export interface SurveyMailProps extends CaseMailProps {
  /** They answered, without a number. */
  again?: boolean
}

export interface SignInCodeProps {
  company: Company
  code: string
  minutes: number
}

/** What has to have happened by then: "Acceptance", "First response". */
export interface Due {
  what: string
  at: number
}

export interface AlertMailProps {
  company: Company
  to: { name: string; zone: string }
  title: string
  /** Sentences, the most telling first. */
  evidence: string[]
  case: { number: string; subject: string } | null
  url: string
  due?: Due
  /** When it happened, where it could not be told at once. */
  happenedAt?: number
  /** An update the reader can make their own. */
  draft?: string
}

/** Many alerts told as one, in their order. */
export interface DigestMailProps {
  company: Company
  to: { name: string; zone: string }
  title: string
  groups: { heading: string; alerts: DigestAlert[] }[]
  /** The desk. */
  url: string
}

export interface DigestAlert {
  case: { number: string; subject: string }
  /** "P2, tier 1, level L1, Fjord Bikes" */
  where: string
  why: string
  url: string
  due?: Due
}

export interface MailProps {
  case_opened: CaseMailProps
  lead_named: CaseMailProps
  reply: CaseMailProps
  update: UpdateMailProps
  escalated: CaseMailProps
  handed_back: CaseMailProps
  waiting_on_customer: CaseMailProps
  refund_authorised: RefundMailProps
  request_received: CaseMailProps
  request_declined: CaseMailProps
  resolved: CaseMailProps
  survey: SurveyMailProps
  sign_in_code: SignInCodeProps
  alert: AlertMailProps
  digest: DigestMailProps
}

export type MailKind = keyof MailProps

export interface Mail {
  subject: string
  html: string
  text: string
}
