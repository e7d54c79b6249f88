import type { TrackerHeard } from '@caselead/api/views/types/index.ts'

/** What one of the team chooses for themselves. */
export const settingsWords = {
  title: 'Your settings',
  emails: 'What we email you',
  intro: 'We email you when a case needs you. The rest is up to you.',
  summary: 'Summary of your day',
  summaryMeans:
    'Sent at the end of your working day: what needs your decision, what’s late or due before you’re back, updates you’ve promised, and cases solved, reopened or rated. If there’s nothing to report, we don’t send it.',
  trackers: 'Bug trackers',
  trackersMeans: 'Which trackers tell us what becomes of tickets, and what we last heard of each.',
  save: 'Save',
  saved: 'Saved.',
}

/** Which bug trackers tell us what becomes of tickets, and how that goes: for admins. */
export const trackerPage = {
  title: 'Bug trackers',
  intro:
    'When a tracker is connected, cases hear what becomes of their tickets, and their leads are asked to tell the customer. The documentation says how to connect each: docs/tickets.md.',
  other: 'Any other tracker',
  state: 'Connection',
  connected: 'Connected',
  notConnected: (setting: string) => `Not connected. Set ${setting} and restart Caselead`,
  webhook: 'Webhook address',
  lastDelivery: 'Last delivery',
  nothingYet: 'Nothing yet',
  lastRefused: 'Last refused',
  heard: {
    news: (when: string) => `${when}, news of a ticket`,
    no_news: (when: string) => `${when}, nothing about the state of a ticket`,
    repeated: (when: string) => `${when}, one we’d already had`,
    outdated: (when: string) => `${when}, older than what we already knew`,
    unknown: (when: string) => `${when}, about a ticket no case is linked to`,
  } satisfies Record<TrackerHeard, (when: string) => string>,
}
