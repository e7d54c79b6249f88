import { fewBelow, type Share } from '@caselead/core/statistics/wilson.ts'
import { helpFigureWords as words } from '../../../words/desk/help/figures.ts'

/** "41% (30–52%)"; of few, only how many they are: "of 12". */
export function shareInWords({ part, of, from, to }: Share): string {
  if (of === 0 || from === null || to === null) return ''
  if (of < fewBelow) return words.of(of)
  const percent = (share: number) => Math.round(100 * share)
  return words.share(percent(part / of), percent(from), percent(to))
}
