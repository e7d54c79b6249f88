/** To whoever is invited to a review's meeting. */
export const meeting = {
  subject: {
    new: (title: string, when: string) => `Invitation: review of ${title}, ${when}`,
    changed: (title: string, when: string) => `Updated invitation: review of ${title}, ${when}`,
    off: (title: string, when: string) => `Invitation cancelled: review of ${title}, ${when}`,
  },
  heading: {
    new: 'You’re invited to a review',
    changed: 'Updated invitation',
    off: 'Invitation cancelled',
  },
  says: {
    new: (title: string, when: string, zone: string) =>
      `Review of ${title}: ${when} (${zone} time).`,
    changed: (title: string, when: string, zone: string) =>
      `Review of ${title}: ${when} (${zone} time).`,
    off: (title: string, when: string, zone: string) =>
      `Your invitation to this review has been cancelled. Review of ${title}: ${when} (${zone} time).`,
  },
  place: (place: string) => `Where: ${place}`,
  lasts: (minutes: number) => `It lasts ${minutes} minutes.`,
  file: {
    new: 'Open the attached file to add it to your calendar.',
    changed: 'Open the attached file to add or update it in your calendar.',
    off: 'Open the attached file to remove it from your calendar.',
  },
  agenda: 'On the agenda',
  open: 'Open the review',
  inPlainText: (label: string, url: string) => `${label}: ${url}`,
}
