/** How far somebody got with an article before they opened a case. */
export const readings = ['shown', 'opened', 'unhelpful'] as const
export type HowRead = (typeof readings)[number]

/** An article somebody was shown while writing their case. */
export interface ReadBefore {
  slug: string
  /** Its title at the time. */
  title: string
  how: HowRead
}

/** The most a case keeps. */
export const mostReadBefore = 20
