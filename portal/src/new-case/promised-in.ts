import type { Forecast } from '@caselead/api/views/types/index.ts'
import { forecastWords } from '../words/customer/new-case.ts'

/** Each time that is promised, once, the next first. */
export function promisedIn(forecast: Forecast): { words: string; at: number }[] {
  const { nextUpdateBy, nextUpdateWords, firstResponseBy, resolutionTargetBy } = forecast
  const told = [
    { words: nextUpdateWords ?? forecastWords.nextUpdate, at: nextUpdateBy },
    { words: forecastWords.firstAnswer, at: firstResponseBy },
    { words: forecastWords.aim, at: resolutionTargetBy },
  ]
  return told
    .flatMap(({ words, at }) => (at === null ? [] : [{ words, at }]))
    .filter(
      ({ words, at }, index, all) =>
        all.findIndex((one) => one.words === words && one.at === at) === index,
    )
    .sort((a, b) => a.at - b.at)
}
