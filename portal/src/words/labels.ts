import type { Status } from '@caselead/api/core/state.ts'
import type { Impact, Plan, Priority, Tier, Urgency } from '@caselead/api/core/words.ts'

export const impactWords: Record<Impact, { name: string; means: string }> = {
  everyone: { name: 'Everyone', means: 'Nobody in the company can work with it' },
  many: { name: 'Many people', means: 'Several teams, or many of our customers' },
  team: { name: 'My team', means: 'A handful of people' },
  one: { name: 'Only me', means: 'One person' },
}

export const urgencyWords: Record<Urgency, { name: string; means: string }> = {
  blocked: { name: 'Work has stopped', means: 'There is no way around it' },
  degraded: { name: 'Work is hard', means: 'It goes on, slowly or by detours' },
  inconvenient: { name: 'It is a nuisance', means: 'Annoying, and work goes on' },
  question: { name: 'I have a question', means: 'Nothing is broken' },
}

export const priorityNames: Record<Priority, string> = {
  P1: 'Critical',
  P2: 'High',
  P3: 'Medium',
  P4: 'Low',
}

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

export const sentenceCase = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1)

export const isOver = (status: Status): boolean => status === 'resolved' || status === 'closed'
