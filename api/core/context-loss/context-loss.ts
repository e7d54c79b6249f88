import type { Instant } from '../base/instant.ts'
import { cut } from '../base/text.ts'

import { asksIn } from './asks/asks.ts'
import { bareAnswers } from './bare-answers.ts'
import { factsIn, type Given } from './facts/facts.ts'
import { type Ask, type FactKind, factNames } from './kinds.ts'
import { answers } from './same.ts'

/** Something one side said, in its order. */
export interface Passage {
  seq: number
  at: Instant
  by: 'customer' | 'team' | 'packet'
  text: string
}

/** A question for something that was given already, with both passages. */
export interface Repeated {
  asked: FactKind
  question: string
  alreadyGiven: { seq: number; at: Instant; by: 'customer' | 'packet'; passage: string }
  why: string
}

type GivenFact = Given & Pick<Passage, 'seq' | 'at'> & { by: 'customer' | 'packet' }

/**
 * What a text to the customer asks for although it was given: each question once, beside the newest
 * passage that answers it. `own` are the names of our product, which a version need not repeat.
 */
export function repeatedIn(
  text: string,
  conversation: readonly Passage[],
  own: readonly string[] = [],
): Repeated[] {
  const asks = asksIn(text)
  if (asks.length === 0) return []
  const told = toldIn(conversation, [...new Set(asks.map(({ kind }) => kind))])
  const found = asks.flatMap((ask) => {
    const fact = told.findLast((each) => answers(each, ask, own))
    return fact ? [repeated(ask, fact)] : []
  })
  return found.filter(
    (one, at) =>
      found.findIndex((each) => each.question === one.question && each.asked === one.asked) === at,
  )
}

/** Everything of these kinds the customer or a packet told, oldest first. */
function toldIn(conversation: readonly Passage[], kinds: FactKind[]): GivenFact[] {
  const told: GivenFact[] = []
  let asked: Ask[] = []
  let isAnswered = false
  for (const { seq, at, by, text } of conversation) {
    if (by === 'team') {
      const more = asksIn(text)
      asked = isAnswered ? more : [...asked, ...more]
      isAnswered = false
      continue
    }
    const bare = bareAnswers(text, by === 'customer' ? asked : [])
    const facts = [...bare.filter(({ kind }) => kinds.includes(kind)), ...factsIn(text, kinds)]
    told.push(...facts.map((fact) => ({ ...fact, seq, at, by })))
    isAnswered = true
  }
  return told
}

function repeated(ask: Ask, { seq, at, by, sentence, value, denied }: GivenFact): Repeated {
  return {
    asked: ask.kind,
    question: around(ask.question, ask.question),
    alreadyGiven: { seq, at, by, passage: around(sentence, value) },
    why: givenInWords(by, ask.kind === 'step' && denied ? null : ask.kind, around(value, value)),
  }
}

/** `kind` is null where they said that they haven't done it. */
function givenInWords(by: GivenFact['by'], kind: FactKind | null, value: string): string {
  if (by === 'customer') {
    return kind
      ? `They already told us ${factNames[kind]}: ${value}`
      : `They already told us they haven’t: ${value}`
  }
  return kind
    ? `The handoff already says ${factNames[kind]}: ${value}`
    : `The handoff already says they haven’t: ${value}`
}

const longestPassage = 300

/** So much of a long sentence as lets one recognise it. */
function around(sentence: string, value: string): string {
  if (sentence.length <= longestPassage) return sentence
  const from = Math.max(0, sentence.indexOf(value.slice(0, 40)) - 80)
  return `${from > 0 ? '…' : ''}${cut(sentence.slice(from), longestPassage)}…`
}
