import type { Entry } from '../index/entry.ts'
import type { HelpIndex } from '../index/help-index.ts'
import { rarity, type Want } from './wants.ts'
import { weights } from './weights.ts'

/** Of a question and a title, which words each has of the other. */
export interface TitleFit {
  /** Of the question's words, those in the title. */
  asked: number
  /** Of the title's words, those in the question. */
  titled: number
}

/** Little words count too, as far as they tell titles apart: "where" does, "the" doesn't. */
export function titleFitter(index: HelpIndex, wants: readonly Want[]): (entry: Entry) => TitleFit {
  const weightOf = (id: number) => rarity(index, index.terms.at(id)?.titles ?? 0)
  const factors = new Map<number, number>()
  const asked = wants.map(({ ways, told }) => {
    for (const { term, factor } of ways) {
      factors.set(term.id, Math.max(factor, factors.get(term.id) ?? 0))
    }
    const rarest = Math.max(...ways.map(({ term }) => weightOf(term.id)))
    const weight = told * (ways.length > 0 ? rarest : rarity(index, 0))
    return { weight, ids: new Map(ways.map(({ term, factor }) => [term.id, factor])) }
  })
  const askedFor = asked.reduce((sum, { weight }) => sum + weight, 0)
  return ({ title }) => {
    const inTitle = new Set(title.flatMap((word) => word.ids))
    let [found, shared, all] = [0, 0, 0]
    for (const { weight, ids: ways } of asked) {
      let best = 0
      for (const [id, factor] of ways) if (factor > best && inTitle.has(id)) best = factor
      found += best * weight
    }
    for (const { ids, isAsking } of title) {
      const weight = (isAsking ? weights.asking : 1) * weightOf(ids[0] ?? 0)
      all += weight
      shared += weight * Math.max(...ids.map((id) => factors.get(id) ?? 0))
    }
    return { asked: askedFor > 0 ? found / askedFor : 0, titled: all > 0 ? shared / all : 0 }
  }
}
