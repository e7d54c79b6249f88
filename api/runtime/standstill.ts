import { counted } from '@caselead/core/base/counted.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { spanInWords } from '@caselead/core/base/span.ts'
import { standingStill, type Waiting } from '@caselead/db/queues/standstill.ts'
import type { Runtime } from './runtime.ts'

/** So long may the oldest wait while nothing of its kind leaves. */
const patience = minutes(5)

/** A queue that stands still. */
export interface Standstill {
  /** "mail", "alerts", "channel ops", "inbox", "account changes" or "second readings". */
  what: string
  /** Nobody hears what they should; what a hosted model adds is nobody's news. */
  matters: boolean
  waiting: number
  oldestMs: number
  sentence: string
}

/** What stands still at this desk, whatever the cause; nothing most of the time. */
export async function standstills(
  runtime: Pick<Runtime, 'db' | 'now' | 'steady' | 'hosted'>,
): Promise<Standstill[]> {
  const at = runtime.now()
  const found = await standingStill(runtime.db, at, patience)
  return found
    .filter((each) => each.queue !== 'reading' || isSilent(runtime))
    .map((each) => asTold(each, at))
}

/** Of many messages the newest are read first, so that an old one says nothing by itself. */
const isSilent = ({ hosted, steady }: Pick<Runtime, 'hosted' | 'steady'>): boolean =>
  hosted !== null && steady() - hosted.answeredAt > patience

function asTold({ queue, channel, waiting, oldest }: Waiting, at: number): Standstill {
  const oldestMs = Math.abs(at - oldest)
  const { what, trouble, one } = inWords(queue, channel?.replace(/^channel:/, '') ?? '')
  const waits = `${counted(waiting, one)} ${waiting === 1 ? 'has been' : 'are'} waiting`
  const since =
    waiting === 1 ? ` for ${spanInWords(oldestMs)}` : `, the oldest for ${spanInWords(oldestMs)}`
  const matters = queue !== 'reading'
  return { what, matters, waiting, oldestMs, sentence: `${trouble}: ${waits}${since}.` }
}

function inWords(queue: string, channel: string): { what: string; trouble: string; one: string } {
  switch (queue) {
    case 'mail':
      return { what: 'mail', trouble: 'Email isn’t going out', one: 'email' }
    case 'code':
      return { what: 'sign-in codes', trouble: 'Sign-in codes aren’t going out', one: 'code' }
    case 'alert':
      return { what: 'alerts', trouble: 'Alerts aren’t going out', one: 'alert' }
    case 'hook':
      return {
        what: `channel ${channel}`,
        trouble: `Messages aren’t reaching the channel ${channel}`,
        one: 'message',
      }
    case 'inbox':
      return { what: 'inbox', trouble: 'Incoming email isn’t being read', one: 'email' }
    case 'case':
      return {
        what: 'account changes',
        trouble: 'Account-wide changes aren’t being made',
        one: 'change',
      }
    default:
      return {
        what: 'second readings',
        trouble: 'The hosted model isn’t answering',
        one: 'message',
      }
  }
}
