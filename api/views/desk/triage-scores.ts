import { percent } from '@caselead/core/base/counted.ts'
import { isNumber } from '@caselead/core/base/number.ts'
import type { Scored } from '@caselead/core/triage/scored.ts'
import { alarming } from '@caselead/core/triage/sentiment/sentiment.ts'
import type { Triaged } from '@caselead/core/triage/triaged.ts'
import { upset as upsetFrom } from '@caselead/core/triage/upset.ts'
import type { ScoreView } from '../types/record.ts'
import { categorySaid, scoreWords, trendWords } from './words.ts'

/** Old records tell less, and their lines are left out. */
export function triageScores(data: Triaged): ScoreView[] {
  const { keywords, keywordWords = keywords } = data
  return [
    category(data),
    tone(data),
    data.hosted?.cut && line(scoreWords.read, scoreWords.cut),
    keywords.length > 0 && alarms(keywords, keywordWords),
    scored(scoreWords.urgency, data.urgency),
    scored(scoreWords.complexity, data.complexity),
    trend(data),
    scored(scoreWords.strain, data.strain),
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
    scoreWords.alarms,
    keywords.join(', '),
    words.filter((word) => !keywords.includes(word)),
    true,
  )

function category(data: Triaged): ScoreView | false {
  if (data.hosted?.wouldSay) return wouldSay(data.hosted.wouldSay, data.categoryWords)
  const { category: name, categoryFrom, categoryWords, confidence, unsureOf, modelVersion } = data
  const sure = [
    ...(confidence ? [percent(confidence)] : []),
    ...(modelVersion ? [scoreWords.model(modelVersion)] : []),
  ].join(', ')
  if (name === null) {
    return unsureOf ? line(scoreWords.category, scoreWords.noneUnsure(unsureOf, sure)) : false
  }
  const said = categoryFrom ? categorySaid[categoryFrom](name, sure) : name
  const whole = unsureOf ? scoreWords.unsure(said, unsureOf, sure) : said
  return line(scoreWords.category, whole, categoryWords)
}

const wouldSay = (category: string, words: string[]): ScoreView =>
  line(scoreWords.category, scoreWords.hostedWouldSay(category), words)

function tone(data: Triaged): ScoreView | false {
  const { sentiment, sentimentWords, upset, language, languageWords, hosted } = data
  if (!isNumber(sentiment)) {
    if (hosted) return false
    if (language === 'English') return line(scoreWords.tone, scoreWords.toneUnread)
    const said = language ? scoreWords.otherLanguage(language) : scoreWords.unknownLanguage
    return line(scoreWords.tone, said, languageWords)
  }
  const isUpset = (upset?.score ?? 0) >= upsetFrom
  const mood = toneInWords(sentiment, isUpset)
  const said =
    isUpset && upset
      ? scoreWords.upset(mood, signed(sentiment), percent(upset.score))
      : scoreWords.mood(mood, signed(sentiment))
  const words = isUpset && upset ? upset.words : sentimentWords
  return line(scoreWords.tone, said, words, sentiment <= alarming || isUpset)
}

function toneInWords(sentiment: number, isUpset: boolean): string {
  if (sentiment <= alarming || isUpset) return scoreWords.veryUnhappy
  if (sentiment <= -0.3) return scoreWords.unhappy
  return sentiment >= 0.3 ? scoreWords.friendly : scoreWords.neutral
}

const scored = (name: string, score: Scored | null | undefined): ScoreView | false =>
  score !== undefined &&
  score !== null &&
  isNumber(score.score) &&
  score.words.length > 0 &&
  line(name, percent(score.score), score.words)

const trend = ({ trend: told }: Triaged): ScoreView | false =>
  told !== undefined &&
  told !== null &&
  line(
    scoreWords.trend,
    trendWords[told.direction](told.tones.filter(isNumber).map(signed).join(' → ')),
    [],
    told.direction === 'angrier',
  )

const signed = (tone: number): string => tone.toFixed(2).replace('-', '−')
