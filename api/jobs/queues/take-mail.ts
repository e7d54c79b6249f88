import type { Actor } from '@caselead/core/base/actor.ts'
import { longestSubject } from '@caselead/core/base/checks.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { cut } from '@caselead/core/base/text.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { isFollowing } from '@caselead/core/case/evolve/followers.ts'
import { parseSurveyReply } from '@caselead/core/survey/survey.ts'
import type { WhyAside } from '@caselead/db/mail/aside.ts'
import { openedByMail } from '@caselead/db/mail/opened.ts'
import type { ContactRow } from '@caselead/db/team/people.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { openingFor } from '../../actions/case/open-case.ts'
import { isForged } from '../../mail/headers/forged.ts'
import { isAutomatic } from '../../mail/in/machine-mail.ts'
import { caseOf, type FoundCase } from '../../mail/thread/case-of.ts'
import { copiedIn } from '../../mail/thread/copied.ts'
import { filesOfMail } from '../../mail/thread/mail-files.ts'
import type { MailWords } from '../../mail/thread/mail-words.ts'
import { isOurOwn } from '../../mail/thread/our-own.ts'
import { takeWords } from '../../mail/thread/words.ts'
import { type Writer, writerOf } from '../../mail/thread/writer.ts'
import type { Change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type Answer, answerOf } from './take-answer.ts'

/** What becomes of a mail. What becomes nothing waits for a person, with the reason. */
export interface Taken {
  outcome:
    | 'answered'
    | 'by_team'
    | 'surveyed'
    | 'opened'
    | 'automatic'
    | 'empty'
    | 'unmatched'
    | WhyAside
  /** The case it is about, where there was one before. */
  caseId: number | null
  /** What it asks of a case, in order; nothing where it is set aside. */
  asks: readonly Change[]
  why: WhyAside | null
  /** Who decided that mail like it is dropped. */
  droppedBy: { id: string; name: string } | null
  /** Who may safely be told that it came. */
  tell: string | null
  /** What one of the team answered. */
  answer?: Answer
  /** In words, why it's set aside. */
  reason?: string
}

const outcomes: Partial<Record<WhyAside, Taken['outcome']>> = {
  machine: 'automatic',
  stranger: 'unmatched',
  not_on_case: 'unmatched',
  team: 'unmatched',
}

/**
 * What a mail that arrived is: an answer to a case, an answer to a survey, or a new case.
 */
export async function takeMail(
  runtime: Runtime,
  mail: ReceivedMail,
  words: MailWords,
): Promise<Taken> {
  const writer = await writerOf(runtime.db, mail, runtime.mailer.domain)
  const found = await caseOf(runtime, mail, writer)
  const why = whyAside(runtime, mail, writer, found)
  const answered = why === 'team' ? await byTeam(runtime, mail, writer, found, words) : null
  if (answered) return answered
  if (why) return { ...aside(why, found), ...afterwards(why, writer) }
  if (found) return answer(runtime, mail, writer, found, words)
  return open(runtime, mail, writer.contact, null, words)
}

/** What one of the team answers to a mail of ours, if it's surely theirs. */
async function byTeam(
  runtime: Runtime,
  mail: ReceivedMail,
  { agent }: Writer,
  found: FoundCase | null,
  words: MailWords,
): Promise<Taken | null> {
  const answer = agent && (await answerOf(runtime, mail, agent, found?.one.id ?? null, words))
  if (!answer) return null
  const { caseId, asks, refused } = answer
  if (refused === null) {
    const taken = { why: null, droppedBy: null, tell: null }
    return { outcome: 'by_team', caseId, asks, ...taken, answer }
  }
  return { ...aside('refused', null), caseId, answer, reason: refused }
}

/** A person we don’t know hears that their mail came; nobody a machine or a forger may stand for. */
function afterwards(why: WhyAside, { address, droppedBy }: Writer) {
  const isPerson = why === 'stranger' || why === 'not_on_case'
  return { droppedBy, tell: isPerson && !droppedBy && address ? address : null }
}

function whyAside(
  { mailer, supportAddress }: Runtime,
  mail: ReceivedMail,
  writer: Writer,
  found: FoundCase | null,
): WhyAside | null {
  if (isOurOwn(mail, mailer.domain, supportAddress)) return 'loop'
  const isKnown = writer.contact !== null || writer.agent !== null
  if (isAutomatic(mail, { isKnown })) return 'machine'
  if (isForged(mail)) return 'forged'
  if (found?.isOn) return null
  if (writer.agent) return 'team'
  if (!writer.contact) return found ? 'not_on_case' : 'stranger'
  return found ? 'not_on_case' : null
}

const aside = (why: WhyAside, found: FoundCase | null): Taken => ({
  ...{
    outcome: outcomes[why] ?? why,
    caseId: found?.one.id ?? null,
    asks: [],
    why,
    droppedBy: null,
    tell: null,
  },
})

async function answer(
  runtime: Runtime,
  mail: ReceivedMail,
  { contact }: Writer,
  found: FoundCase,
  words: MailWords,
): Promise<Taken> {
  const { one, scope } = found
  const isOver = one.closedAt !== null && runtime.now() - one.closedAt >= runtime.reopensFor
  if (scope === 'reply' && isOver) return open(runtime, mail, contact, one.id, words)
  const { text, more } = words
  if (text === '' || !contact) return aside('empty', found)
  const actor: Actor = { type: 'contact', id: contact.id, name: contact.name }
  const files = filesOfMail(runtime.secret, mail)
  const isRating = scope === 'survey' && !isFollowing(one, contact.id)
  const command: Command = isRating
    ? { do: 'answer_survey', ...parseSurveyReply(text), via: 'email', ...more, ...files }
    : {
        ...{
          do: 'write',
          body: text,
          via: 'email',
          account: contact.account_id,
          ...more,
          ...files,
        },
        ...(await copiedIn(runtime, mail, contact, one.account.id)),
      }
  const asks = { case: one.id, command, actor, key: `mail:${mail.id}` }
  const outcome = isRating ? 'surveyed' : 'answered'
  return { outcome, caseId: one.id, asks: [asks], why: null, droppedBy: null, tell: null }
}

/** So many cases somebody opens by mail within an hour: more come from a machine that answers ours. */
const mostAnHour = 20

/** Somebody we know writes to the support address, or about a case closed long ago. */
async function open(
  runtime: Runtime,
  mail: ReceivedMail,
  contact: ContactRow | null,
  follows: number | null,
  words: MailWords,
): Promise<Taken> {
  const hourAgo = runtime.now() - hours(1)
  if (contact && (await openedByMail(runtime.db, contact.id, hourAgo)) >= mostAnHour) {
    return aside('too_many', null)
  }
  const subject = cut(mail.subject.trim(), longestSubject)
  const { text, more } = words
  if (!contact || (text === '' && subject === '')) return aside('empty', null)
  const asks = await openingFor(runtime, contact.id, {
    subject: subject || takeWords.noSubject,
    body: text || subject,
    impact: 'one',
    urgency: 'degraded',
    channel: 'email',
    key: `mail:${mail.id}`,
    ...more,
    ...filesOfMail(runtime.secret, mail),
    ...(await copiedIn(runtime, mail, contact, contact.account_id)),
    ...(follows !== null && { follows }),
  })
  return {
    outcome: 'opened',
    caseId: null,
    asks: [asks],
    why: null,
    droppedBy: null,
    tell: null,
  }
}
