import type { KindForecast } from '@caselead/api/views/types/index.ts'

/** Cases that may run late, and how far the forecasts can be trusted. */
export const riskWords = {
  title: 'At risk',
  caption: 'Cases that may run late, most likely first',
  case: 'Case',
  chance: 'Likely to be late',
  why: 'Why',
  with: 'With',
  due: 'Due',
  nobody: 'Nobody yet',
  standing: (tier: number, level: string) => `Tier ${tier}, ${level}`,
  likely: (clock: string, percent: string) => `${clock}: ${percent}`,
  unknown: (clock: string) => `${clock}: not known yet`,
  none: 'Nothing is at risk',
  noneHint: 'Every case has enough time left.',
  accuracy: 'Forecast accuracy',
  notLearned: 'Forecasts start once enough cases have ended. We learn from them every night.',
  learned: (when: string) => `Last updated ${when}, from your own cases. It’s updated every night.`,
}

/** What is known of one kind of deadline. */
export const calibrationWords = {
  summary: {
    learned: (looks: string, late: string) =>
      `Learned from ${looks} snapshots, ${late} of them late`,
    unproven: (looks: string, _late: string) =>
      `Not known yet: ${looks} snapshots don’t tell late from on time`,
    too_little: (looks: string, late: string) =>
      looks === '0'
        ? 'Not known yet: no such deadline has passed'
        : `Not known yet: ${late} of ${looks} snapshots late`,
  } satisfies Record<KindForecast['standing'], (looks: string, late: string) => string>,
  ranks: (percent: string) =>
    `Of two cases, one late and one on time, it puts the late one first ${percent} of the time (AUC).`,
  error: (brier: string, ofRate: string) =>
    `Its squared error is ${brier} (Brier score). Giving every case the same chance would score ${ofRate}; lower is better.`,
  caption: (looks: number) =>
    looks === 1
      ? 'The newest snapshot, forecast from the older ones'
      : `The newest ${looks} snapshots, forecast from the older ones`,
  forecast: 'Forecast',
  late: 'Were late',
  snapshots: 'Snapshots',
  needs:
    'It takes 200 snapshots of deadlines that have passed, at least 20 late and 20 on time, and newer ones to test against. Until then we show no percentage and list cases by how much of their time is used.',
}
