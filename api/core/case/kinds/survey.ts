import { filesIn, type WithFiles } from '../../base/files.ts'
import type { Channel } from '../../base/vocabulary.ts'
import type { EventOf } from '../events.ts'
import { customerOf, who } from './in-words.ts'
import { type Kinds, type Line, plain } from './kind.ts'

export interface SurveyEvents {
  survey_sent: {
    /** The answer had no number. */
    again?: true
  }
  survey_answered: WithFiles & {
    /** How easy it was, 1–7; null without a number. */
    ces: number | null
    /** How content they are, 1–5; null where they did not say. */
    csat: number | null
    /** In the customer's words; may be empty. */
    comment: string
    via: Channel
    /** The comment says that it isn't solved; it stands in the message that follows, too. */
    unsolved?: true
    /** It came as an email that says more than this. */
    more?: true | undefined
  }
}

export const survey: Kinds<SurveyEvents> = {
  survey_sent: {
    visibility: 'public',
    letter: () => 'survey',
    customer: null,
    draft: null,
    says: null,
    record: ({ data }) => ({
      sentence: data.again ? 'Asked again for a number' : 'Survey sent',
    }),
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
  survey_answered: {
    visibility: 'public',
    letter: null,
    customer: (event) => rated(event),
    draft: null,
    says: null,
    record: ({ data }, events) => ({
      sentence:
        data.ces === null
          ? `${customerOf(events)} answered the survey without a number`
          : `${customerOf(events)} rated how easy this was`,
    }),
    partner: null,
    hands: 'acts',
    ...plain,
    call: {
      whom: ({ data }, { lead }) => (data.comment.trim() !== '' || isHard(data) ? [lead] : []),
      alert: ({ data }) => ({ title: ratedInWords(data), why: data.comment }),
      news: true,
    },
  },
}

/** So hard that somebody follows it up, whether they said why or not. */
const hardest = 3
const isHard = ({ ces }: SurveyEvents['survey_answered']): boolean => ces !== null && ces <= hardest

function ratedInWords(data: SurveyEvents['survey_answered']): string {
  const { ces, unsolved, comment } = data
  const rated = ces === null ? 'Feedback' : `Rated ${ces} out of 7`
  if (unsolved) return `${rated}: it isn’t solved`
  if (comment.includes('?')) return `${rated}, with a question`
  if (isHard(data)) return `${rated}: follow it up`
  return ces === null ? 'New feedback' : rated
}

/** What says that it isn't solved stands in the message that follows. */
function rated(event: EventOf<'survey_answered'>): Line | null {
  const { ces, comment, unsolved, more } = event.data
  const files = unsolved ? {} : filesIn(event.data)
  const words = unsolved ? '' : comment
  if (ces === null)
    return words === ''
      ? null
      : {
          sentence: `${who(event)} told us how it went`,
          body: words,
          ...(more && { more }),
          ...files,
        }
  return {
    sentence: `${who(event)} rated how easy this was`,
    body: [`${ces} out of 7`, words].filter(Boolean).join(': '),
    ...(more && { more }),
    ...files,
  }
}
