import { minutes, seconds } from '@caselead/core/base/instant.ts'

/** How much of a body is taken, and in how many pieces. */
export interface BodyBounds {
  /** Bytes in all, whatever is in them. */
  bytes: number
  /** Fields of a form, or its parts. */
  fields: number
  /** Values of a JSON document: every text, number, list and object in it. */
  values: number
  /** How deep lists and objects of JSON may sit in each other. */
  depth: number
  /** Bytes of a field's name, or of a key. */
  name: number
}

export const usualBody: BodyBounds = {
  bytes: 4_000_000,
  fields: 200,
  values: 10_000,
  depth: 32,
  name: 200,
}

/** By where a body is sent: the first that fits. A provider's mail may have many receivers. */
export const bodyBounds: [path: string, bounds: BodyBounds][] = [
  ['/embed/trpc/', { ...usualBody, bytes: 1_000_000, values: 1_000 }],
  ['/embed/', { ...usualBody, bytes: 20_000, values: 100 }],
  ['/hooks/', { ...usualBody, bytes: 1_000_000, values: 50_000 }],
  ['/mailbox/api/', { ...usualBody, bytes: 10_000_000, values: 50_000 }],
  ['/', usualBody],
]

/** A form that brings files: its other fields, of which none is a file. */
export const formBounds = {
  /** Bytes of one field. */
  field: 1_000_000,
  /** Fields, and files, whatever becomes of them. */
  fields: 200,
  files: 60,
  /** Bytes of a field's name. */
  name: 200,
}

/** Mail that comes whole, by whatever road: a file of 25 MB is a third longer on its way. */
export const rawMailBounds = {
  bytes: 36_000_000,
  /** So many are taken in at once, onto this machine's disk; whoever brings one more is asked to come again. */
  atOnce: 10,
  /** Receivers of one mail. */
  receivers: 100,
  /** Until all of it is here. */
  time: minutes(5),
}

/** An address, from its first slash on. */
export const addressBounds = {
  /** Characters in all. */
  length: 8_000,
  /** Parameters behind the question mark. */
  params: 100,
}

/** Bytes of a request's first line and headers, cookies included. */
export const headBytes = 16_384

/** Calls in one tRPC request. */
export const mostCalls = 10

/** What one process listens to, and for how long, in milliseconds. */
export const connectionBounds = {
  /** Open connections; one more is closed at once. */
  most: 5_000,
  /** Until the first line and the headers are in, counted from the connection on. */
  headersTimeout: seconds(10),
  /** Until the whole request is in, body included. */
  requestTimeout: minutes(1),
  /** The same for files and for mail that comes whole: 25 MB over a slow line. */
  filesTimeout: minutes(15),
  /** Between two requests on one connection. */
  keepAliveTimeout: seconds(5),
  /** Without one byte either way, while an answer is made or taken. */
  silenceTimeout: minutes(2),
  /** How often the above is looked at. */
  lookEvery: seconds(1),
}

export type ConnectionBounds = typeof connectionBounds

/** Pages that follow their cases live; spans are in milliseconds. */
export const streamBounds = {
  /** Streams of one person: a browser has one for all its tabs. */
  perPerson: 10,
  perProcess: 2_000,
  /** Cases of one stream; of more the first are followed. */
  cases: 50,
  /** Without news a stream says that it is still there, and looks whether its visitor is. */
  heartbeat: seconds(25),
  /** A browser whose stream ended comes back after this, or up to four times as long. */
  retry: seconds(1),
}

/** Once asked to stop, in milliseconds. All of it fits into the ten seconds Docker waits. */
export const stopBounds = {
  /** For connections that wait, so that a request on its way is answered instead of cut off. */
  waiting: 250,
  /** For requests under way. */
  requests: seconds(8),
  /** For steps of the engine under way; what is cut short is done again by the next start. */
  engine: seconds(5),
  /** For everything, the database included. */
  all: seconds(9),
  /** A second signal sooner than this is the first one told twice, later it means at once. */
  again: 500,
}
