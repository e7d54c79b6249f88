import { isVersion, namesAfter, productOf, versionWords } from '../facts/versions.ts'
import { type Wanted, wanted } from '../kinds.ts'
import type { Sentence, Word } from '../sentences.ts'
import { askedAt, isNews, opensClosed, standsAlone } from './asking.ts'

export const versionAsks = ({ words }: Sentence, said: string[]): Wanted[] => {
  const at = said.findIndex((low) => versionWords.has(low))
  const supposed = words.findIndex((_, i) => isVersion(words, i))
  const exact = said.some((low) =>
    /^(exact|exactly|full|complete|precise|specific|build|minor|patch)$/.test(low),
  )
  if (supposed >= 0 && opensClosed(said) && !isNews(said, supposed) && isIdentity(said)) {
    const value = words[supposed]?.text ?? null
    return [wanted('version', { of: productOf(words, supposed), value })]
  }
  if (at < 0 || isNews(said, at) || said[at + 1] === 'control') return []
  const asked = askedAt(said, at, 8)
  if (asked < 0 && !standsAlone(said)) return []
  if (/^(fixes|fixed|works|worked|introduced|has|had|contains)$/.test(said[at + 1] ?? '')) return []
  return [wanted('version', { of: productAsked(words, asked, at), exact })]
}

/** "which print driver version", "version of the print driver", "version is the driver on". */
function productAsked(words: Word[], asked: number, at: number): string[] {
  const next = words[at + 1]?.low ?? ''
  if (next === 'of' || next === 'for') return namesAfter(words, at + 2)
  if (/^(is|does|do|are)$/.test(next) && !/^(you|it|this|they)$/.test(words[at + 2]?.low ?? '')) {
    const named = namesAfter(words, at + 2)
    if (named.length > 0) return named
  }
  const between = words.slice(asked + 1, at + (words[at]?.low === 'firmware' ? 1 : 0))
  return productOf([...between, { text: '', low: 'version', before: '' }], between.length)
}

const isIdentity = (said: readonly string[]): boolean =>
  /\b(are you (on|using|running|still on)|do you (use|run|have)|is (it|this|that|your)|using|did you mean|version)\b/.test(
    said.join(' '),
  ) && !isAnotherPlace(said.join(' '))

/** "Is it in Firefox as well?" */
function isAnotherPlace(said: string): boolean {
  const place = /\b(in|with) /.exec(said)
  if (!place) return false
  return / (as well|too|also)\b/.test(said.slice(place.index + place[0].length))
}
