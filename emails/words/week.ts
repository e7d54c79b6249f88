/** To those who lead, on Monday morning. */
export const week = {
  heading: 'What changed last week',
  subject: (titles: string[]) =>
    titles.length === 1
      ? `Last week: ${titles[0]} changed`
      : `Last week: ${titles.length} figures changed`,
  preview: (first: string) => first,
  intro: (from: string, to: string, n: number) =>
    n === 1
      ? `From ${from} to ${to}, this figure changed from the week before by more than chance would explain.`
      : `From ${from} to ${to}, these figures changed from the week before by more than chance would explain.`,
  list: 'Changed',
  changed: (title: string, value: string | null, was: string | null, isUp: boolean) => {
    if (value === null) return `${title}: not reached by half yet (${was} the week before)`
    if (was === null) return `${title}: ${value} (not reached by half the week before)`
    return `${title}: ${value}, ${isUp ? 'up' : 'down'} from ${was}`
  },
  counted: (part: number | null, of: string, before: number) =>
    `${part === null ? of : `${part} of ${of}`}; ${before} the week before`,
  interval: (from: string, to: string | null) =>
    to === null ? `95% interval: ${from} or more` : `95% interval: ${from} to ${to}`,
  changes: { better: 'Better', worse: 'Worse', other: null },
  unhealthy: 'Outside the healthy range',
  verdict: (parts: string[]) => parts.join('. '),
  others: 'Other changes may be chance, or there’s too little data to tell.',
  today: 'Health shows the last 7 days up to today, so its numbers can differ.',
  zone: (zone: string) => `Weeks begin on Monday at midnight, ${zone}.`,
  open: 'Open Health',
  stop: 'Choose which emails you get',
  inPlainText: (label: string, url: string) => `${label}: ${url}`,
}
