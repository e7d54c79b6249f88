import { scaleBand, scaleLinear } from 'd3-scale'
import { answersWords as words } from '../../../words/desk/health/charts.ts'
import { chart, round } from './frame.ts'

export interface AnswersChart {
  spoken: string
  bars: Bar[]
}

interface Bar {
  x: number
  y: number
  width: number
  height: number
  middle: number
  answer: string
  count: string
  /** On which side of the middle answer. */
  side: 'hard' | 'between' | 'easy'
}

const room = 16
/** What the highest answer means stands beside it. */
const roomForWords = 20

/** How many gave each answer, as bars; the first is the answer `lowest`. */
export function answersChart(answers: readonly number[], lowest = 1): AnswersChart {
  const scale = answers.map((_, at) => lowest + at)
  const middle = (answers.length - 1) / 2
  const x = scaleBand(scale, [chart.left, chart.right - roomForWords]).padding(0.18)
  const y = scaleLinear([0, Math.max(1, ...answers)], [chart.bottom, chart.top + room])
  return {
    spoken: words.spoken(answers),
    bars: answers.map((count, at) => ({
      ...{ x: round(x(lowest + at) ?? 0), y: round(y(count)), width: round(x.bandwidth()) },
      height: round(chart.bottom - y(count)),
      middle: round((x(lowest + at) ?? 0) + x.bandwidth() / 2),
      ...{ answer: String(lowest + at), count: words.count(count) },
      side: at < middle ? 'hard' : at > middle ? 'easy' : 'between',
    })),
  }
}
