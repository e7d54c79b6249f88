import { createHash } from 'node:crypto'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { borneOutSentences, type CitedSentence } from '@caselead/core/help/cited/cited.ts'
import type { Source } from '@caselead/core/help/cited/sources.ts'
import type { Logger } from 'pino'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { backOff, longestPause } from '../../base/back-off.ts'
import type { HostedModel, ModelAnswer } from '../../llm/hosted-model.ts'
import { answerRequest, readSentences } from './request.ts'

/** Puts answers together from passages; never throws. */
export interface Answers {
  /** What the passages bear out of the model's answer, or null if there's none to be had just now. */
  about(question: string, sources: readonly Source[]): Promise<CitedSentence[] | null>
}

/** Asked of the model by one process. */
const mostAtOnce = 4
const mostInAnHour = 300
/** Answers that are kept for whoever asks the same. */
const mostKept = 500
const keptFor = minutes(10)
const pauseAfter = backOff({ first: seconds(30), longest: minutes(5) })

interface Kept {
  said: CitedSentence[]
  at: number
}

export function createAnswers(
  model: HostedModel,
  { now, steady, log }: { now: () => number; steady: () => number; log: Logger },
): Answers {
  const kept = new Map<string, Kept>()
  const hourly = new RateLimiterMemory({ points: mostInAnHour, duration: 3600 })
  const stopped = new AbortController().signal
  let asking = 0

  async function ask(question: string, sources: readonly Source[]) {
    if (asking >= mostAtOnce || !model.rest.isOver(steady())) return null
    if (!(await hourly.consume('').then(isSo, isNot))) return null
    asking += 1
    try {
      return sentencesOf(await model.ask(answerRequest(question, sources), now(), stopped))
    } finally {
      asking -= 1
    }
  }

  function sentencesOf(answer: ModelAnswer): CitedSentence[] | null {
    if (answer.outcome !== 'answered') {
      log.warn({ reason: answer.reason }, 'the hosted model gave no answer')
      if (answer.outcome === 'misconfigured') model.rest.take(steady(), longestPause)
      else if (answer.outcome === 'later' && answer.afterMs > 0)
        model.rest.take(steady(), answer.afterMs)
      else if (answer.outcome === 'later') model.rest.failed(steady(), pauseAfter)
      return null
    }
    model.rest.answered()
    model.answeredAt = steady()
    const said = readSentences(answer.words)
    if (!said) log.warn('the hosted model’s answer could not be read')
    return said
  }

  return {
    async about(question, sources) {
      const key = keyOf(question, sources)
      const known = kept.get(key)
      if (known && steady() - known.at < keptFor) return known.said
      const said = await ask(question, sources)
      if (!said) return null
      const borneOut = borneOutSentences(said, sources)
      const [oldest] = kept.keys()
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
      kept.delete(key)
      kept.set(key, { said: borneOut, at: steady() })
      return borneOut
    },
  }
}

const isSo = () => true
const isNot = () => false

const keyOf = (question: string, sources: readonly Source[]): string =>
  createHash('sha256')
    .update(JSON.stringify([question, sources.map(({ article, text }) => [article.id, text])]))
    .digest('base64url')
