import type { TrackerHeard } from '@caselead/api/views/types/index.ts'

/** What one of the team chooses for themselves. */
export const settingsWords = {
  title: 'Your settings',
  emails: 'What we email you',
  intro: 'We email you when a case needs you. The rest is up to you.',
  summary: 'Summary of your day',
  summaryMeans:
    'Sent at the end of your working day: what needs your decision, what’s late or due before you’re back, updates you’ve promised, and cases solved, reopened or rated. If there’s nothing to report, we don’t send it.',
  weekly: 'What changed last week',
  weeklyMeans:
    'Sent on Monday morning: figures of the Health page that changed by more than chance would explain. If none did, we don’t send it.',
  trackers: 'Bug trackers',
  trackersMeans:
    'Which trackers tell us what happens with tickets, and what we last heard from each.',
  save: 'Save',
  saved: 'Saved.',
}

/** Which bug trackers tell us what happens with tickets, and how that goes: for admins. */
export const trackerPage = {
  title: 'Bug trackers',
  intro:
    'When a tracker is connected, news of a ticket shows on its case, and the case lead is asked to tell the customer. To connect one, see docs/tickets.md.',
  other: 'Any other tracker',
  state: 'Connection',
  connected: 'Connected',
  notConnected: (setting: string) => `Not connected. Set ${setting} and restart Caselead.`,
  webhook: 'Webhook address',
  lastDelivery: 'Last delivery',
  nothingYet: 'Nothing yet',
  lastRefused: 'Last refused',
  heard: {
    news: (when: string) => `${when}, news of a ticket`,
    no_news: (when: string) => `${when}, no change to a ticket’s state`,
    repeated: (when: string) => `${when}, a repeat`,
    outdated: (when: string) => `${when}, older than what we already knew`,
    unknown: (when: string) => `${when}, about a ticket no case is linked to`,
  } satisfies Record<TrackerHeard, (when: string) => string>,
}
