import type { Forecast } from '@caselead/api/views/types/index.ts'

/** Each time that is promised, once, the next first. */
export function promisedIn(forecast: Forecast): { words: string; at: number }[] {
  const { nextUpdateBy, nextUpdateWords, firstResponseBy, resolutionTargetBy } = forecast
  const told = [
    { words: nextUpdateWords ?? 'Next update by', at: nextUpdateBy },
    { words: 'First answer by', at: firstResponseBy },
    { words: 'We aim to solve it by', at: resolutionTargetBy },
  ]
  return told
    .flatMap(({ words, at }) => (at === null ? [] : [{ words, at }]))
    .filter(
      ({ words, at }, index, all) =>
        all.findIndex((one) => one.words === words && one.at === at) === index,
    )
    .sort((a, b) => a.at - b.at)
}
