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
