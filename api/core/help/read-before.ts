/** How far somebody came with an article, before they opened a case. */
export const readings = ['shown', 'opened', 'unhelpful'] as const
export type HowRead = (typeof readings)[number]

/** An article somebody was shown while they wrote their case. */
export interface ReadBefore {
  slug: string
  /** As it was called that day. */
  title: string
  how: HowRead
}

/** As many as a case keeps. */
export const mostReadBefore = 20
