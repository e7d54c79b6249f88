/** The domain's vocabularies: each said once, types derived. */
export const impacts = ['everyone', 'many', 'team', 'one'] as const
export type Impact = (typeof impacts)[number]

export const urgencies = ['blocked', 'degraded', 'inconvenient', 'question'] as const
export type Urgency = (typeof urgencies)[number]

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const
export type Priority = (typeof priorities)[number]

export const plans = ['enterprise', 'business', 'starter'] as const
export type Plan = (typeof plans)[number]

/** Whether people in copy of a customer's mails follow the case: the lead is asked, they do, they don't. */
export const copyRules = ['ask', 'always', 'never'] as const
export type CopyRule = (typeof copyRules)[number]

/** Who has the expertise: 0 self-service, 1 frontline, 2 technical, 3 expert, 4 partner. */
export const tiers = [0, 1, 2, 3, 4] as const
export type Tier = (typeof tiers)[number]

/** Who has the authority. */
export const levels = ['L1', 'L2', 'L3', 'L4'] as const
export type Level = (typeof levels)[number]

export const roles = ['agent', 'lead', 'manager', 'admin', 'partner'] as const
export type Role = (typeof roles)[number]

export const channels = ['portal', 'widget', 'email', 'desk', 'import'] as const
export type Channel = (typeof channels)[number]

export const clockKinds = [
  'first_response',
  'next_response',
  'resolution',
  'handoff',
  'inactivity',
  'promise',
  'escalation_answer',
  'partner',
  'tell_customer',
  'report',
  'survey_send',
  'auto_close',
] as const
export type ClockKind = (typeof clockKinds)[number]

/** When a rung overflows to a partner: while somebody of it is on duty, while nobody is, or both. */
export const overflowHours = ['on_duty', 'off_duty', 'always'] as const
export type OverflowHours = (typeof overflowHours)[number]

export const escalationKinds = ['functional', 'hierarchical', 'external'] as const
export type EscalationKind = (typeof escalationKinds)[number]

export const above = (level: Level): Level | null => levels[levels.indexOf(level) + 1] ?? null
export const isAbove = (a: Level, b: Level): boolean => levels.indexOf(a) > levels.indexOf(b)

export const statuses = ['open', 'waiting', 'resolved', 'closed'] as const
export type Status = (typeof statuses)[number]

/**
 * What a machine wrote: that an email wasn't delivered, that somebody reports one as abuse, that
 * somebody is away, that another desk or program received something, to a list, back to ourselves, or
 * anything else by itself.
 */
export const machineKinds = [
  ...(['bounce', 'complaint', 'vacation', 'acknowledgement', 'list', 'loop', 'notice'] as const),
] as const
export type MachineKind = (typeof machineKinds)[number]

/** How far an open incident is. */
export const incidentStages = ['investigating', 'cause_found', 'fixing', 'watching'] as const
export type IncidentStage = (typeof incidentStages)[number]

/** What a file is, as its first bytes tell. */
export const fileTypes = [
  ...(['image', 'pdf', 'text', 'page', 'archive', 'document', 'spreadsheet'] as const),
  ...(['presentation', 'video', 'audio', 'calendar', 'email', 'signed'] as const),
  ...(['encrypted', 'winmail', 'program', 'file'] as const),
] as const
export type FileType = (typeof fileTypes)[number]

/** Whether a file can be had: it is checked, harmful, still to be fetched, too large, or can't be had at all. */
export const fileStates = [
  ...(['ready', 'fetching', 'checking', 'harmful', 'too_large', 'missing'] as const),
] as const
export type FileState = (typeof fileStates)[number]

/** Where tickets are kept: by whose form their news comes, or by the plain one of any other tracker. */
export const ticketTrackers = ['github', 'jira', 'linear', 'plain'] as const
export type TicketTracker = (typeof ticketTrackers)[number]

/** How far a ticket is, as its tracker says. */
export const ticketStates = ['open', 'in_progress', 'done', 'wont_do', 'deleted'] as const
export type TicketState = (typeof ticketStates)[number]
