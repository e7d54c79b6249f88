import type { Impact, Plan, Priority, Status, Tier, Urgency } from './vocabulary.ts'

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
  resolved: 'Resolved',
  closed: 'Closed',
}

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
