/** What a review may be about. */
export const reviewKinds = ['month', 'case', 'account', 'incident'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** Texts of one case of a review, which several people write. */
export const findingTexts = ['wentWell', 'wentWrong', 'lucky', 'contributing'] as const
export type FindingText = (typeof findingTexts)[number]
