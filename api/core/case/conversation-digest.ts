import type { FileRef } from '../base/files.ts'
import { shortened } from '../base/text.ts'
import { factsOf, longestRead } from '../context-loss/facts/facts.ts'
import { systemNames } from '../context-loss/facts/systems.ts'
import { filesIn } from '../context-loss/facts/urls.ts'
import type { Fact, FactKind } from '../context-loss/kinds.ts'
import { sentencesIn } from '../context-loss/sentences.ts'
import type { CaseEvent, EventOf } from './events.ts'
import { kindOf } from './kinds/catalogue.ts'
import type { Kept } from './kinds/kind.ts'

/** What a case keeps of what was said, for packets made from the record. Bounded, whatever is written. */
export interface ConversationDigest {
  /** Openings of the customer's first and newest words. */
  first: string
  latest: string
  /** Steps tried and answers given, oldest first. */
  tried: string[]
  /** Those of them that stand in notes of the team alone; rows of earlier releases did not tell. */
  inside?: string[]
  /** Versions, browsers, systems, addresses: captured or found in the customer's words. */
  environment: string[]
  /** Files and links to files the customer named. */
  attachments: string[]
  /** Files they sent; absent for none. */
  files?: readonly FileRef[]
}

const longestWords = 600
const longestLine = 200
const mostTried = 8
const mostFound = 12

export function saidFirst({ data }: EventOf<'opened'>): ConversationDigest {
  const captured = Object.entries(data.environment).map(([name, value]) => `${name}: ${value}`)
  const none = { first: '', latest: '', tried: [], inside: [], attachments: [] }
  const known = { ...none, environment: together([], captured, mostFound) }
  return {
    ...heard(known, `${data.subject}\n${data.body}`, data.files),
    first: shortened(data.body, longestWords),
  }
}

export function saidAfter(before: ConversationDigest, event: CaseEvent): ConversationDigest {
  const kept = kindOf(event).kept?.(event)
  switch (kept?.by) {
    case 'customer':
      return {
        ...heard(before, kept.words, kept.files),
        latest: shortened(kept.words, longestWords),
      }
    case 'team':
      return answered(before, event.actor, kept)
    case undefined:
      return before
  }
}

const remembered: FactKind[] = ['version', 'browser', 'system', 'url', 'step']

/** What a customer's words add. */
function heard(
  before: ConversationDigest,
  words: string,
  sent: readonly FileRef[] = [],
): ConversationDigest {
  const sentences = sentencesIn(words, longestRead)
  const facts = factsOf(sentences, remembered).filter((fact) => !isSaidBySystem(fact))
  const steps = facts.filter(({ kind }) => kind === 'step').map(({ sentence }) => sentence)
  const found = facts.filter(({ kind }) => kind !== 'step').map(inWords)
  const files = sentences.flatMap(filesIn)
  return {
    ...before,
    tried: together(
      before.tried,
      steps.map((step) => `Customer: ${step}`),
      mostTried,
    ),
    environment: together(before.environment, found, mostFound),
    attachments: together(before.attachments, files, mostFound),
    ...(sent.length > 0 && { files: [...(before.files ?? []), ...sent].slice(-mostFound) }),
  }
}

/** "Firefox 121" is a browser and a version: once is enough. */
const isSaidBySystem = ({ kind, of }: Fact): boolean =>
  kind === 'version' && of.some((name) => systemNames.has(name))

function inWords({ kind, value, of }: Fact): string {
  return kind === 'version' ? `${of.join(' ') || 'version'} ${value}` : value
}

function answered(
  before: ConversationDigest,
  actor: CaseEvent['actor'],
  { words, inside }: Extract<Kept, { by: 'team' }>,
): ConversationDigest {
  const line = lineBy(actor, words)
  const after = { ...before, tried: together(before.tried, [line], mostTried) }
  if (!inside || !before.inside) return after
  return { ...after, inside: together(before.inside, [line], mostTried) }
}

const lineBy = (actor: CaseEvent['actor'], words: string): string =>
  `${actor.type === 'system' ? 'Caselead' : actor.name}: ${words}`

/** Each line once; when there are too many, the first stays and the newest follow. */
function together(before: string[], more: string[], most: number): string[] {
  const fresh = more.map((line) => shortened(line.replaceAll(/\s+/g, ' ').trim(), longestLine))
  const all = [...new Set([...before, ...fresh])]
  return all.length > most ? [...all.slice(0, 1), ...all.slice(1 - most)] : all
}
