import type { Status } from '../../api/core/state.ts'
import type { Impact, Urgency } from '../../api/core/words.ts'

export const statusWords: Record<Status, string> = {
  open: 'Open',
  waiting: 'Waiting for you',
  resolved: 'Resolved',
  closed: 'Closed',
}

export const impactWords: Record<Impact, string> = {
  everyone: 'Everyone, the whole system',
  many: 'Many people or several teams',
  team: 'My team',
  one: 'Only me',
}

export const urgencyWords: Record<Urgency, string> = {
  blocked: 'We cannot work',
  degraded: 'It works, but badly',
  inconvenient: 'It is a nuisance; there is a way around it',
  question: 'Nothing is broken, I have a question',
}
