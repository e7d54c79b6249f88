import { confidenceOf } from '@caselead/core/help/answer/confidence.ts'
import type { Corpus } from './corpora.ts'
import { type Example, examplesOf } from './examples.ts'

/** What is always told together of answers given from some confidence on. */
export interface AnswerPoint {
  from: number
  /** Questions answered, of all. */
  coverage: number
  /** Answers from a right article, of all answers. */
  precision: number
  /** Questions left alone, of those whose article was taken out. */
  silence: number
  /** Questions of another help centre that were answered. */
  elsewhere: number
}

export const answersOf = (corpus: Corpus, other: Corpus): Judged[] =>
  examplesOf(corpus, other.questions).map(({ signs, ...each }) => ({
    ...each,
    confidence: signs ? confidenceOf(signs) : 0,
  }))

export interface Judged extends Omit<Example, 'signs'> {
  confidence: number
}

export function pointAt(judged: readonly Judged[], from: number): AnswerPoint {
  const given = (kind: Example['kind']) =>
    judged.filter((each) => each.kind === kind && each.confidence >= from)
  const share = (kind: Example['kind']) =>
    given(kind).length / judged.filter((each) => each.kind === kind).length
  const answers = given('answered here')
  return {
    from,
    coverage: share('answered here'),
    precision: answers.filter(({ isRight }) => isRight).length / answers.length,
    silence: 1 - share('article taken out'),
    elsewhere: share('asked elsewhere'),
  }
}

/** The confidence from which on so many of the questions are answered. */
export function fromFor(judged: readonly Judged[], coverage: number): number {
  const here = judged.filter(({ kind }) => kind === 'answered here')
  const sorted = here.map(({ confidence }) => confidence).sort((a, b) => b - a)
  return sorted[Math.ceil(coverage * sorted.length) - 1] ?? 1
}
