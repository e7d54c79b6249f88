import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import type { Row } from '@caselead/db/tables.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { notAskedBefore } from '../../actions/case/asked-before.ts'
import { type Agent, actorOf, mayAsk, mayTouch } from '../../auth/visitor.ts'
import { commandsIn } from '../../mail/in/commands.ts'
import { answeredByAgent } from '../../mail/thread/agent-answer.ts'
import { filesOfMail } from '../../mail/thread/mail-files.ts'
import type { MailWords } from '../../mail/thread/mail-words.ts'
import type { Change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { jobWords } from '../words.ts'

/** What one of the team asks of a case by mail. */
export interface Answer {
  caseId: number
  by: { id: string }
  number: string
  words: string
  /** In order; all of them or none. */
  asks: Change[]
  /** Why it can't be done. */
  refused: string | null
}

/**
 * An answer of the team to one of our mails: a note, or, with `AGENT_REPLIES=customer` or a first line
 * that says #public, words to the customer. Null unless it's surely theirs.
 */
export async function answerOf(
  runtime: Runtime,
  mail: ReceivedMail,
  { id, name, role, zone }: Row<'agents'>,
  threadCase: number | null,
  { text }: MailWords,
): Promise<Answer | null> {
  const caseId = await answeredByAgent(runtime, mail, id, threadCase)
  if (caseId === null) return null
  const visitor: Agent = { kind: 'agent', id, name, role, zone }
  const answer = { caseId, by: { id }, number: caseNumber(caseId), words: text }
  try {
    const files = filesOfMail(runtime.secret, mail)
    const commands = await commandsOf(runtime, visitor, caseId, { text, files })
    const asks = commands.map((command, at) => ({
      ...{ case: caseId, command, actor: actorOf(visitor), key: `mail:${mail.id}:${at}` },
      allow: (one: Parameters<ReturnType<typeof mayTouch>>[0]) => {
        mayTouch(visitor)(one)
        mayAsk(visitor, command, one)
      },
    }))
    return { ...answer, asks, refused: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...answer, asks: [], refused: error.message }
  }
}

async function commandsOf(
  runtime: Runtime,
  visitor: Agent,
  caseId: number,
  { text, files }: { text: string; files: ReturnType<typeof filesOfMail> },
): Promise<Command[]> {
  const { commands, unknown, words } = commandsIn(text)
  if (unknown !== null) throw new Refusal('invalid', jobWords.unknownCommand(unknown))
  const has = (name: (typeof commands)[number]) => commands.includes(name)
  const accepts: Command[] = has('accept') ? [{ do: 'accept_handoff' }] : []
  if (has('resolve')) return [...accepts, { do: 'resolve', resolution: words }]
  if (words === '' && accepts.length > 0) return accepts
  const isPublic = has('public') || (runtime.agentReplies === 'customer' && !has('note'))
  if (!isPublic) return [...accepts, { do: 'note', body: words, ...files }]
  const ctx = { runtime, visitor, operator: false, mailbox: false }
  const alreadyGiven = await notAskedBefore(ctx, { number: caseId }, words)
  return [...accepts, { do: 'reply', body: words, alreadyGiven, ...files }]
}
