import { sureFrom } from '@caselead/core/help/answer/answer.ts'
import { atLeast, atMost, type Figure, forTheRecord } from './figure.ts'
import { answersOf, fromFor, type Judged, pointAt } from './help/answers.ts'
import { banking, type Corpus, faq, ordinary } from './help/corpora.ts'
import { helpPages } from './help/pages.ts'
import { indexOf, mistyped, qualityOf } from './help/quality.ts'
import { helpSpeed } from './help/speed.ts'

const corpora = {
  stackfaq: faq('stackfaq'),
  covidfaq: faq('covidfaq'),
  banking: banking(),
  ordinary: ordinary(),
}

/** Search and answers of the help centre: how good, how honest, how fast. */
export async function helpFigures(server: string): Promise<Figure[]> {
  const { stackfaq, covidfaq } = corpora
  return [
    ...searchFigures('stackfaq', stackfaq, { ndcg: 0.86, mistyped: 0.83 }),
    ...searchFigures('covidfaq', covidfaq, { ndcg: 0.72, mistyped: 0.79 }),
    ...answerFigures('stackfaq', answersOf(stackfaq, covidfaq), {
      coverage: 0.5,
      precision: 0.95,
      silence: 0.93,
    }),
    ...answerFigures('covidfaq', answersOf(covidfaq, stackfaq), {
      coverage: 0.2,
      precision: 0.85,
      silence: 0.9,
    }),
    ...helpSpeed(),
    ...(await helpPages(server)),
  ]
}

function searchFigures(
  name: string,
  corpus: Corpus,
  least: { ndcg: number; mistyped: number },
): Figure[] {
  const index = indexOf(corpus)
  const plain = qualityOf(index, corpus.questions)
  const typed = qualityOf(index, mistyped(corpus.questions, 7))
  return [
    atLeast(`${name}: ten results`, plain.ndcg, 'nDCG@10', least.ndcg),
    forTheRecord(`${name}: five results`, plain.recall, 'recall'),
    atLeast(`${name}: one word mistyped`, typed.ndcg, 'nDCG@10', least.mistyped),
    atMost(`${name}: nothing found`, plain.nothing, 'of all', 0.01),
  ]
}

interface Least {
  coverage: number
  precision: number
  silence: number
}

/** At the confidence the product answers from; then the curve. */
function answerFigures(name: string, judged: readonly Judged[], least: Least): Figure[] {
  const point = pointAt(judged, sureFrom)
  return [
    atLeast(`${name}: questions answered`, point.coverage, 'of all', least.coverage),
    atLeast(
      `${name}: answers from the right article`,
      point.precision,
      'precision',
      least.precision,
    ),
    atLeast(`${name}: silent with the article taken out`, point.silence, 'of all', least.silence),
    atMost(`${name}: questions from elsewhere answered`, point.elsewhere, 'of all', 0.005),
    ...[0.2, 0.3, 0.4, 0.5, 0.6].flatMap((coverage) => curve(name, judged, coverage)),
  ]
}

function curve(name: string, judged: readonly Judged[], coverage: number): Figure[] {
  const { precision, silence, from } = pointAt(judged, fromFor(judged, coverage))
  const title = `${name}: answering ${coverage * 100} %`
  return [
    forTheRecord(`${title}, from`, from, 'confidence'),
    forTheRecord(`${title}, right`, precision, 'precision'),
    forTheRecord(`${title}, silent`, silence, 'of all'),
  ]
}
