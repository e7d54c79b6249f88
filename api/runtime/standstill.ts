import { minutes } from '@caselead/core/base/instant.ts'
import { spanInWords } from '@caselead/core/base/span.ts'
import { standingStill, type Waiting } from '@caselead/db/queues/standstill.ts'
import type { Runtime } from './runtime.ts'
import { standstillWords } from './words.ts'

/** So long may the oldest wait while nothing of its kind leaves. */
const patience = minutes(5)

/** A queue that stands still. */
export interface Standstill {
  /** "mail", "alerts", "channel ops", "inbox", "account changes", "news of tickets" or "second readings". */
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
  const name = channel?.replace(/^channel:/, '') ?? ''
  const { what, say } = kinds[queue] ?? otherwise
  const sentence = say(waiting, spanInWords(oldestMs), name)
  return { what: what(name), matters: queue !== 'reading', waiting, oldestMs, sentence }
}

interface Kind {
  what: (channel: string) => string
  say: (count: number, oldest: string, channel: string) => string
}

const kinds: { [queue: string]: Kind | undefined } = {
  mail: { what: () => 'mail', say: standstillWords.mail },
  code: { what: () => 'sign-in codes', say: standstillWords.code },
  alert: { what: () => 'alerts', say: standstillWords.alert },
  hook: { what: (channel) => `channel ${channel}`, say: standstillWords.hook },
  inbox: { what: () => 'inbox', say: standstillWords.inbox },
  case: { what: () => 'account changes', say: standstillWords.case },
  ticket: { what: () => 'news of tickets', say: standstillWords.ticket },
}
const otherwise: Kind = { what: () => 'second readings', say: standstillWords.reading }
