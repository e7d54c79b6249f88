import { longestSubject } from '@caselead/core/base/checks.ts'
import { openingQuestions } from '@caselead/core/base/labels.ts'
import { type Impact, impacts, type Urgency, urgencies } from '@caselead/core/base/vocabulary.ts'
import { type HowRead, mostReadBefore, readings } from '@caselead/core/help/read-before.ts'
import { type Fault, lacking } from '../forms/attempt.ts'
import { type Fields, newKey } from '../forms/fields.ts'
import type { Locals } from '../locals.ts'

export const draftCookie = 'caselead_draft'
/** Seconds: who writes the same words later than that means another case. */
export const draftLasts = 30 * 60

/** A case being written. The key stays with it, so that sending twice opens one case. */
export interface Draft {
  subject: string
  body: string
  impact: Impact | null
  urgency: Urgency | null
  key: string
  /** Ids of what is attached. */
  files: string[]
  /** Articles shown meanwhile, and how far somebody got with each. */
  read: { slug: string; how: HowRead }[]
}

/** By whom a page lets a draft be written that stays in their browser; nobody is told of another's. */
export const writerOf = (visitor: Locals['visitor']): string => ('id' in visitor ? visitor.id : '')

export type Complete = Draft & { impact: Impact; urgency: Urgency }

export const draftOf = (fields: Fields | null, key: string | null = null): Draft => ({
  subject: fields?.text('subject') ?? '',
  body: fields?.text('body') ?? '',
  impact: fields?.one('impact', impacts) ?? null,
  urgency: fields?.one('urgency', urgencies) ?? null,
  key: fields?.key() ?? key ?? newKey(),
  files: fields?.every('files') ?? [],
  read: (fields?.every('read') ?? []).slice(0, mostReadBefore).flatMap(readIn),
})

/** Reads "opened install-a-print-driver", as the form sends it. */
function readIn(text: string): Draft['read'] {
  const [named = '', slug = ''] = text.split(' ', 2)
  const how = readings.find((each) => each === named)
  return how && slug ? [{ slug, how }] : []
}

/** A search in the help centre becomes the subject, or the text if it's too long for a subject. */
export const withWords = (draft: Draft, looked: string): Draft =>
  looked.length > longestSubject ? { ...draft, body: looked } : { ...draft, subject: looked }

/** What the draft still lacks, all of it; null when it can be sent. */
export function missingFrom(draft: Draft): Fault | null {
  return lacking([
    [!draft.subject, openingQuestions.subject.missing, 'subject'],
    [!draft.body, openingQuestions.body.missing, 'body'],
    [!draft.impact, openingQuestions.impact.missing, 'impact'],
    [!draft.urgency, openingQuestions.urgency.missing, 'urgency'],
  ])
}

export const isComplete = (draft: Draft): draft is Complete => missingFrom(draft) === null
