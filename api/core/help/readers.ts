import { type Plan, plans } from '../base/vocabulary.ts'

/** Whom an article is for: everyone, whoever is signed in, accounts on some plans. */
export const helpReaders = ['everyone', 'signed_in', 'plan'] as const
export type HelpReaders = (typeof helpReaders)[number]

/** Who is reading: somebody unknown, somebody signed in without a plan, a customer by plan, the team. */
export type HelpReader = 'nobody' | 'guest' | Plan | 'team'

export interface ReadBy {
  readers: HelpReaders
  /** Used only if the readers are `plan`. */
  plans: readonly Plan[]
}

/** The only place that decides who may read an article, find it or learn that it exists. */
export function mayRead({ readers, plans: named }: ReadBy, reader: HelpReader): boolean {
  switch (readers) {
    case 'everyone':
      return true
    case 'signed_in':
      return reader !== 'nobody'
    case 'plan':
      return reader === 'team' || named.some((plan) => plan === reader)
  }
}

const everybody: readonly HelpReader[] = ['nobody', 'guest', ...plans, 'team']

/** Whether all who may read one article may read another. */
export const isReadByAll = (other: ReadBy, of: ReadBy): boolean =>
  everybody.every((reader) => !mayRead(of, reader) || mayRead(other, reader))
