/** How far somebody got with an article before they opened a case. */
export const readings = ['shown', 'opened', 'unhelpful'] as const
export type HowRead = (typeof readings)[number]

/** An article somebody was shown while writing their case, or in the mail that says we've got it. */
export interface ReadBefore {
  slug: string
  /** Its title at the time. */
  title: string
  how: HowRead | 'mailed'
}

/** The most a case keeps of those shown while it was written. */
export const mostReadBefore = 20
