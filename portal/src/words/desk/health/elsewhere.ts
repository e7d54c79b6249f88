import { grouped, small } from './figure.ts'

/** Figures of other pages, on Health. */
export const elsewhereWords = {
  title: 'Forecasts and the help centre',
  basis: (days: number) =>
    `Help centre figures count visits by signed-in people in the last ${days} days, except the last 72 hours. Filters don’t apply here.`,
  forecast: (clock: string) => `Forecast accuracy: ${small(clock)}`,
  forecastMeans:
    'How often the forecast rated a deadline that was missed as riskier than one that was kept. Guessing would reach 50%.',
  notKnown: 'Forecast accuracy',
  notKnownYet: 'Not known yet',
  solved: 'Help centre: said it was solved',
  quiet: 'Help centre: no case within 72 hours',
  quietMeans: 'They didn’t say it was solved, so they may have given up.',
  visits: (part: number, of: number) =>
    of === 1 ? `${grouped(part)} of 1 visit` : `${grouped(part)} of ${grouped(of)} visits`,
  snapshots: (n: number, late: number) =>
    n === 1 ? '1 snapshot' : `${grouped(n)} snapshots, ${grouped(late)} of them late`,
  more: 'See details',
} as const
