/** To whoever is invited to a review's meeting. */
export const meeting = {
  subject: {
    new: (title: string, when: string) => `Invitation: review of ${title}, ${when}`,
    changed: (title: string, when: string) => `Changed: review of ${title}, ${when}`,
    off: (title: string, when: string) => `Cancelled: review of ${title}, ${when}`,
  },
  heading: { new: 'You’re invited to a review', changed: 'A review changed', off: 'Cancelled' },
  says: {
    new: (title: string, when: string, zone: string) =>
      `The review of ${title} is at ${when} (${zone} time).`,
    changed: (title: string, when: string, zone: string) =>
      `The review of ${title} is now at ${when} (${zone} time).`,
    off: (title: string, when: string, zone: string) =>
      `You’re no longer invited to the review of ${title} at ${when} (${zone} time), or it won’t take place.`,
  },
  place: (place: string) => `Where: ${place}`,
  lasts: (minutes: number) => `It lasts ${minutes} minutes.`,
  file: {
    new: 'Open the attached file to add it to your calendar.',
    changed: 'Open the attached file to update your calendar.',
    off: 'Open the attached file to remove it from your calendar.',
  },
  agenda: 'On the agenda',
  open: 'Open the review',
  inPlainText: (label: string, url: string) => `${label}: ${url}`,
}
