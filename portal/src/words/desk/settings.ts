/** What one of the team chooses for themselves. */
export const settingsWords = {
  title: 'Your settings',
  emails: 'What we email you',
  intro: 'We always email you when a case needs you. You choose the rest.',
  summary: 'Summary of your day',
  summaryMeans:
    'At the end of your working day: what’s yours to accept or answer, what’s due before you’re back, and what happened to your cases. We don’t send it when there’s nothing in it.',
  save: 'Save',
  saved: 'Saved.',
}
