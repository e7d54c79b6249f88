/** For whom somebody speaks at a review. */
export const speakingFor = ['support', 'engineering', 'product'] as const
export type SpeakingFor = (typeof speakingFor)[number]

/** Who spoke for each, by id; absent for nobody. */
export type SpokeFor = Partial<Record<SpeakingFor, string>>
