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
    'Sent on Monday morning: figures of the Health page that changed by more than chance explains. If none did, we don’t send it.',
  save: 'Save',
  saved: 'Saved.',
}
