/** To those who lead, on Monday morning. */
export const week = {
  heading: 'What changed last week',
  subject: (titles: string[]) =>
    titles.length === 1
      ? `Last week: ${titles[0]} changed`
      : `Last week: ${titles.length} figures changed`,
  preview: (first: string) => first,
  intro: (from: string, to: string, n: number) =>
    `From ${from} to ${to}, ${n === 1 ? 'this figure wasn’t' : 'these figures weren’t'} what ${n === 1 ? 'it was' : 'they were'} the week before, by more than chance explains.`,
  list: 'Changed',
  changed: (title: string, value: string, was: string, isUp: boolean) =>
    `${title}: ${value}, ${isUp ? 'up' : 'down'} from ${was}`,
  notReached: 'fewer than half so far',
  counted: (part: number | null, of: number, before: number) =>
    `${part === null ? of : `${part} of ${of}`} last week, ${before} counted the week before`,
  interval: (from: string, to: string | null) =>
    to === null ? `95% interval: ${from} or more` : `95% interval: ${from} to ${to}`,
  unhealthy: 'Outside the healthy range',
  others: 'No other figure changed by more than chance explains, or there’s too little to tell.',
  zone: (zone: string) => `Weeks begin on Monday at midnight, ${zone}.`,
  open: 'Open Health',
  stop: 'Choose which emails you get',
  inPlainText: (label: string, url: string) => `${label}: ${url}`,
}
