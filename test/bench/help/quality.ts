import { HelpIndex } from '@caselead/core/help/index/help-index.ts'
import { searchArticles } from '@caselead/core/help/search/search.ts'
import { seeded } from '../../setup/random.ts'
import type { AskedOf, Corpus } from './corpora.ts'

export function indexOf({ articles }: Pick<Corpus, 'articles'>): HelpIndex {
  const index = new HelpIndex()
  for (const each of articles) index.add(each)
  return index
}

export interface Quality {
  ndcg: number
  recall: number
  /** Questions without a single result. */
  nothing: number
}

/** How good the first ten results are, over all questions. */
export function qualityOf(index: HelpIndex, questions: readonly AskedOf[]): Quality {
  const each = questions.map(({ text, relevant }) => {
    const ids = searchArticles(index, text, { language: 'en' }).hits.map(
      ({ article }) => article.id,
    )
    return {
      ndcg: ndcg(ids, relevant),
      recall: relevant.filter((id) => ids.slice(0, 5).includes(id)).length / relevant.length,
      nothing: Number(ids.length === 0),
    }
  })
  const mean = (of: keyof Quality) => each.reduce((sum, one) => sum + one[of], 0) / each.length
  return { ndcg: mean('ndcg'), recall: mean('recall'), nothing: mean('nothing') }
}

function ndcg(ids: readonly string[], relevant: readonly string[]): number {
  const gain = (at: number) => 1 / Math.log2(at + 2)
  const got = ids.reduce((sum, id, at) => sum + (relevant.includes(id) ? gain(at) : 0), 0)
  const best = relevant.slice(0, 10).reduce((sum, _, at) => sum + gain(at), 0)
  return got / best
}

/** Each question with one slip in one of its longer words. */
export function mistyped(questions: readonly AskedOf[], seed: number): AskedOf[] {
  const random = seeded(seed)
  return questions.map((each) => ({ ...each, text: slipped(each.text, random) }))
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

function slipped(text: string, random: () => number): string {
  const words = [...text.matchAll(/[a-z]{5,}/gi)]
  const word = words[Math.floor(random() * words.length)]
  if (!word) return text
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2))
  const letter = letters[Math.floor(random() * letters.length)] ?? 'x'
  const [before, here, next, after] = [
    text.slice(0, at),
    text[at],
    text[at + 1],
    text.slice(at + 1),
  ]
  const slips = [
    before + after,
    before + letter + here + after,
    before + letter + after,
    `${before}${next}${here}${text.slice(at + 2)}`,
  ]
  return slips[Math.floor(random() * slips.length)] ?? text
}
