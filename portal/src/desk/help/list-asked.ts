import { pageAsked, wordsAsked } from '../../layout/paging.ts'
import { articleList } from '../../words/desk/help/writing.ts'

type Show = keyof typeof articleList.show

const longestLanguage = 35

/** Which articles an address asks for. */
export function listAsked(asked: URLSearchParams) {
  const shows = Object.keys(articleList.show) as Show[]
  const language = (asked.get('language') ?? '').slice(0, longestLanguage)
  return {
    show: shows.find((each) => each === asked.get('show')) ?? ('all' as const),
    words: wordsAsked(asked),
    ...(language && { language }),
    ...pageAsked(asked),
  }
}
