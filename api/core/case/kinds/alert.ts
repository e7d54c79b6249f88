import type { Named } from '../../base/actor.ts'
import { cut } from '../../base/text.ts'
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
    record: ({ data }) => ({
      sentence: `${[...data.to.map(({ name }) => name), ...(data.channels ?? [])].join(', ') || 'Nobody'} alerted`,
      body: data.message,
    }),
    partner: null,
    hands: 'acts',
    ...plain,
    climb: ({ data }) => (data.toppedOut ? { does: 'tells' } : null),
    isCall: true,
    counted: ({ data }) => (data.toppedOut ? { as: 'topped out' } : null),
    ruled: ({ data }) => data.because.rule,
    call: {
      whom: ({ data }) => data.to,
      alert: ({ data }, number, reader) => ({
        title: data.toppedOut
          ? `${number}: nobody has accepted`
          : asks(number, data.message, reader),
        why: data.message,
      }),
    },
  },
}

const longestTitle = 80

/** In a mail the title is all that is seen at first; a channel shows the message beside it. */
const asks = (number: string, why: string, reader: Reader): string =>
  why && reader !== 'channel'
    ? `${number}: ${why.length > longestTitle ? `${cut(why, longestTitle)}…` : why}`
    : needs(number, reader)

/** What an alert says where nothing more is known. */
export const needs = (number: string, reader: Reader): string =>
  reader === 'channel' ? `${number} needs attention` : `${number} needs you`
