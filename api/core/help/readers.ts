import type { Plan } from '../base/vocabulary.ts'

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
export function mayRead({ readers, plans }: ReadBy, reader: HelpReader): boolean {
  switch (readers) {
    case 'everyone':
      return true
    case 'signed_in':
      return reader !== 'nobody'
    case 'plan':
      return reader === 'team' || plans.some((plan) => plan === reader)
  }
}
