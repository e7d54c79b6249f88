import type { Named } from '../../base/actor.ts'
import { listed } from '../../base/counted.ts'
import { capitalised, cut } from '../../base/text.ts'
import type { Because } from '../events.ts'
import { type Kinds, plain, type Reader } from './kind.ts'

export interface AlertEvents {
  /** A rule calls people to it and leaves it where it stands. */
  alerted: {
    to: Named[]
    /** Channels of the matrix that are told as well. */
    channels?: string[]
    /** What for, in words; may be empty. */
    message: string
    because: Because
    /** Nobody is left above to be called. */
    toppedOut: boolean
  }
}

export const alert: Kinds<AlertEvents> = {
  alerted: {
    visibility: 'internal',
    record: ({ data }) => ({ sentence: alertedInWords(data), body: data.message }),
    partner: null,
    hands: 'acts',
    ...plain,
    climb: ({ data }) => (data.toppedOut ? { does: 'tells' } : null),
    isCall: true,
    counted: ({ data }) => (data.toppedOut ? { as: 'topped out' } : null),
    ruled: ({ data }) => data.because.rule,
    call: {
      whom: ({ data }) => data.to,
      alert: ({ data }, reader) => ({
        title: data.toppedOut ? 'Nobody has picked this up' : asks(data.message, reader),
        why: data.message,
      }),
    },
  },
}

const longestTitle = 80

/** In a mail the title is all that is seen at first; a channel shows the message beside it. */
const asks = (why: string, reader: Reader): string =>
  why && reader !== 'channel'
    ? capitalised(why.length > longestTitle ? `${cut(why, longestTitle)}…` : why)
    : needs(reader)

/** What an alert says where nothing more is known. */
export const needs = (reader: Reader): string =>
  reader === 'channel' ? 'Needs attention' : 'Needs you'

function alertedInWords({ to, channels = [] }: AlertEvents['alerted']): string {
  const names = [...to.map(({ name }) => name), ...channels]
  return names.length === 0 ? 'Nobody to alert' : `Alerted ${listed(names)}`
}
