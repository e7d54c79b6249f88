import type { Plan } from '../base/vocabulary.ts'

/** Whom an article is for: everyone, whoever is signed in, accounts on some plans. */
export const helpReaders = ['everyone', 'signed_in', 'plan'] as const
export type HelpReaders = (typeof helpReaders)[number]

/** Who asks: somebody unknown, somebody signed in who has no plan, an account's plan, the team. */
export type HelpReader = 'nobody' | 'guest' | Plan | 'team'

export interface ReadBy {
  readers: HelpReaders
  /** Counts where the readers are those of a plan. */
  plans: readonly Plan[]
}

/** The only place that decides who may read an article, search it or hear that it's there. */
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
