import { browsersIn, systemNames, systemsIn } from '../facts/systems.ts'
import { versionWords } from '../facts/versions.ts'
import { type Wanted, wanted } from '../kinds.ts'
import type { Sentence } from '../sentences.ts'
import { isSmall } from '../stems.ts'
import { askedAt, isNews, isWhich, opensClosed, standsAlone } from './asking.ts'

export const urlAsks = (_: Sentence, said: string[]): Wanted[] => {
  const at = said.findIndex(
    (low, i) =>
      /^(url|urls|link|page|webpage|website|site)$/.test(low) ||
      (low === 'address' && /^(web|page|site)$/.test(said[i - 1] ?? '')),
  )
  if (at < 0 || isNews(said, at)) return []
  const isPage = /^(page|site|website|webpage)$/.test(said[at] ?? '')
  const isAsked = isPage ? isWhich(said[at - 1] ?? '') : askedAt(said, at, 6) >= 0
  if (!isAsked && !standsAlone(said)) return []
  const to = /^(to|for)$/.test(said[at + 1] ?? '') ? said.slice(at + 2, at + 5) : []
  const subject = to.find((low) => !isSmall(low))
  return subject && !/^(page|site|website|shop|store|form)$/.test(subject) ? [] : [wanted('url')]
}

export const placeAsks = (sentence: Sentence, said: string[]): Wanted[] => {
  const asks: Wanted[] = []
  const browser = said.findIndex((low) => low === 'browser' || low === 'browsers')
  const system = said.findIndex(
    (low, i) => low === 'os' || (low === 'system' && said[i - 1] === 'operating'),
  )
  const exact = said.some((low) => versionWords.has(low))
  const asked = (at: number) =>
    at >= 0 && !isNews(said, at) && (askedAt(said, at, 8) >= 0 || standsAlone(said))
  if (asked(browser) && !versionWords.has(said[browser + 1] ?? ''))
    asks.push(wanted('browser', { exact }))
  if (asked(system) && !versionWords.has(said[system + 1] ?? ''))
    asks.push(wanted('system', { exact }))
  const isClosed =
    opensClosed(said) &&
    /\b(are you (on|using|running)|do you use|is (it|this|that)|using)\b/.test(said.join(' '))
  const named = sentence.words.findIndex(({ low }) => systemNames.has(low))
  if (!isClosed || named < 0 || isNews(said, named) || /^(too|also)$/.test(said.at(-1) ?? ''))
    return asks
  const own = { text: sentence.text, words: sentence.words, isQuestion: false }
  const supposed = [...browsersIn(own), ...systemsIn(own)].slice(0, 2)
  return [...asks, ...supposed.map(({ kind, value }) => wanted(kind, { value }))]
}
