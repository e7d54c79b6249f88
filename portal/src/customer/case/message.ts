import type { CaseEntry, CaseView, FileView } from '@caselead/api/views/types/index.ts'
import type { Icon } from '@caselead/core/look/icons.ts'
import { initials } from '@caselead/core/wording/standing.ts'
import { messageWords } from '../../words/customer/case-page.ts'
import { iso, when } from '../../words/times.ts'

/** What somebody said, or a machine in our name, as it is printed. */
export interface PrintedMessage {
  seq: number
  look: 'reply' | 'update' | 'update solved' | 'you' | 'auto'
  /** Null for a machine: it has a clock for a face. */
  face: string | null
  isCustomer: boolean
  name: string
  role: string | null
  tag: { icon: Icon; words: string } | null
  at: string
  stamp: string
  words: string
  /** What it promises, with its time. */
  promise: string | null
  /** The email it came as says more. */
  more: boolean
  files: readonly FileView[]
}

/** The reader, and the clock on their wall. */
export interface Reader {
  id: string | null
  now: number
  zone: string
}

export const readerOf = ({ reader, zone }: CaseView, now: number): Reader => ({
  ...{ id: reader, now, zone },
})

const tags: Partial<Record<CaseEntry['kind'], PrintedMessage['tag']>> = {
  update_sent: { icon: 'flag', words: messageWords.update },
  update_promised: { icon: 'flag', words: messageWords.update },
  resolved: { icon: 'check', words: messageWords.solved },
  context_asked: { icon: 'question', words: messageWords.asks },
  waiting_on_customer: { icon: 'question', words: messageWords.asks },
  escalation_declined: { icon: 'up', words: messageWords.answers },
}

const deeds: Partial<Record<CaseEntry['kind'], string>> = {
  opened: messageWords.opened,
  escalation_requested: messageWords.asked,
  survey_answered: messageWords.rated,
}

const looks: Partial<Record<CaseEntry['kind'], PrintedMessage['look']>> = {
  update_sent: 'update',
  update_promised: 'update',
  resolved: 'update solved',
}

/** Somebody's words are a message; what has none is a step. */
export const isSaid = ({ body }: CaseEntry): boolean => body !== null

export const isAutomatic = ({ who }: CaseEntry): boolean => who === null

export function printed(entry: CaseEntry, reader: Reader): PrintedMessage {
  const { seq, kind, who, by, title, sentence, time, body, at } = entry
  const isCustomer = by === 'customer'
  const isOwn = isCustomer && who?.id === reader.id
  return {
    ...{ seq, isCustomer },
    look: who === null ? 'auto' : isCustomer ? 'you' : (looks[kind] ?? 'reply'),
    face: who && initials(who.name),
    name: isOwn ? messageWords.you : (who?.name ?? sentence),
    role: isCustomer ? (deeds[kind] ?? null) : title,
    tag: who === null ? null : (tags[kind] ?? null),
    at: when(at, reader.now, reader.zone),
    stamp: iso(at),
    words: body ?? '',
    more: entry.more === true,
    files: entry.files ?? [],
    promise: time === null ? null : `${sentence} ${when(time, reader.now, reader.zone)}`,
  }
}
