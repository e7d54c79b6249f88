import { isNumber } from '@caselead/core/base/number.ts'
import type { Scored } from '@caselead/core/triage/scored.ts'
import { alarming } from '@caselead/core/triage/sentiment/sentiment.ts'
import type { Direction } from '@caselead/core/triage/trend.ts'
import type { CategorySource, Triaged } from '@caselead/core/triage/triaged.ts'
import { upset as upsetFrom } from '@caselead/core/triage/upset.ts'
import type { ScoreView } from '../types/case.ts'

/** Old records tell less, and their lines are left out. */
export function triageScores(data: Triaged): ScoreView[] {
  const { keywords, keywordWords = keywords } = data
  return [
    category(data),
    tone(data),
    data.hosted?.cut && line('Read', 'the beginning and the end of a long message'),
    keywords.length > 0 && alarms(keywords, keywordWords),
    scored('Urgency', data.urgency),
    scored('Complexity', data.complexity),
    trend(data),
    scored('Strain', data.strain),
  ].filter((each) => each !== false && each !== undefined)
}

const line = (name: string, said: string, words: string[] = [], isAlarming = false): ScoreView => ({
  name,
  said,
  words,
  isAlarming,
})

/** Words that are said beside them only where they differ. */
const alarms = (keywords: string[], words: string[]): ScoreView =>
  line(
    'Alarms',
    keywords.join(', '),
    words.filter((word) => !keywords.includes(word)),
    true,
  )

const sources: Record<CategorySource, string> = {
  words: 'by the word lists',
  learned: 'learned from closed cases',
  hosted: 'by the hosted model',
}

function category(data: Triaged): ScoreView | false {
  if (data.hosted?.wouldSay) return wouldSay(data.hosted.wouldSay, data.categoryWords)
  const { category: name, categoryFrom, categoryWords, confidence, unsureOf, modelVersion } = data
  const sure = confidence ? `${Math.round(confidence * 100)} %` : ''
  const model = modelVersion ? `, model ${modelVersion}` : ''
  const unsure = unsureOf ? `; learned and unsure: ${unsureOf} (${sure}${model})` : ''
  if (name === null) return unsureOf ? line('Category', `none${unsure}`) : false
  const from = categoryFrom ? `, ${sources[categoryFrom]}` : ''
  const told = categoryFrom === 'learned' ? ` (${sure}${model})` : ''
  return line('Category', `${name}${from}${told}${unsure}`, categoryWords)
}

const wouldSay = (category: string, words: string[]): ScoreView =>
  line('Category', `${category}, by the hosted model; what was said or learned here counts`, words)

function tone(data: Triaged): ScoreView | false {
  const { sentiment, sentimentWords, upset, language, languageWords, hosted } = data
  if (!isNumber(sentiment)) {
    if (hosted) return false
    if (language === 'English') return line('Tone', 'not read')
    const said = language ? `not read: this looks like ${language}` : 'not read: language unknown'
    return line('Tone', said, languageWords)
  }
  const isUpset = (upset?.score ?? 0) >= upsetFrom
  const surely = isUpset && upset ? `, upset ${Math.round(upset.score * 100)} %` : ''
  const said = `${toneInWords(sentiment, isUpset)} (${signed(sentiment)}${surely})`
  const words = isUpset && upset ? upset.words : sentimentWords
  return line('Tone', said, words, sentiment <= alarming || isUpset)
}

function toneInWords(sentiment: number, isUpset: boolean): string {
  if (sentiment <= alarming || isUpset) return 'very unhappy'
  if (sentiment <= -0.3) return 'unhappy'
  return sentiment >= 0.3 ? 'friendly' : 'neutral'
}

const scored = (name: string, score: Scored | null | undefined): ScoreView | false =>
  score !== undefined &&
  score !== null &&
  isNumber(score.score) &&
  score.words.length > 0 &&
  line(name, `${Math.round(score.score * 100)} %`, score.words)

const directions: Record<Direction, string> = {
  angrier: 'getting angrier',
  steady: 'steady',
  calmer: 'calming down',
}

const trend = ({ trend: told }: Triaged): ScoreView | false =>
  told !== undefined &&
  told !== null &&
  line(
    'Trend',
    `${directions[told.direction]} (${told.tones.filter(isNumber).map(signed).join(' → ')})`,
    [],
    told.direction === 'angrier',
  )

const signed = (tone: number): string => tone.toFixed(2).replace('-', '−')
