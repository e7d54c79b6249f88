import { grouped, small } from './figure.ts'

/** Figures of other pages, on Health. */
export const elsewhereWords = {
  title: 'Forecasts and the help centre',
  basis: (days: number) =>
    `Help centre figures are of visits in the last ${days} days by people who were signed in, at least 72 hours ago. Filters don’t apply here.`,
  forecast: (clock: string) => `Forecast accuracy: ${small(clock)}`,
  forecastMeans:
    'Of two cases, one late and one on time, how often the forecast put the late one first. A coin would reach 50%.',
  notKnown: 'Forecast accuracy',
  notKnownYet: 'Not known yet',
  solved: 'Help centre: said it was solved',
  quiet: 'Help centre: no case within 72 hours',
  quietMeans: 'People who didn’t say it was solved. They may have given up.',
  visits: (part: number, of: number) =>
    of === 1 ? `${grouped(part)} of 1 visit` : `${grouped(part)} of ${grouped(of)} visits`,
  snapshots: (n: number, late: number) =>
    n === 1 ? '1 snapshot' : `${grouped(n)} snapshots, ${grouped(late)} of them late`,
  more: 'See details',
} as const
