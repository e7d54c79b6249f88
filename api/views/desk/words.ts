import type { Direction } from '@caselead/core/triage/trend.ts'
import type { CategorySource } from '@caselead/core/triage/triaged.ts'

/** What triage read in a message, as the team reads it. */
export const scoreWords = {
  read: 'Read',
  cut: 'the beginning and the end of a long message',
  urgency: 'Urgency',
  complexity: 'Complexity',
  strain: 'Strain',
  alarms: 'Alarms',
  category: 'Category',
  tone: 'Tone',
  trend: 'Trend',
  model: (version: number) => `model ${version}`,
  noneUnsure: (category: string, sure: string) =>
    `none; from closed cases it could be ${category} (${sure})`,
  unsure: (said: string, category: string, sure: string) =>
    `${said}; from closed cases it could be ${category} (${sure})`,
  hostedWouldSay: (category: string) =>
    `${category}, from the hosted model; what was set or learned here counts more`,
  toneUnread: 'not read',
  otherLanguage: (language: string) => `not read: this looks like ${language}`,
  unknownLanguage: 'not read: unknown language',
  mood: (mood: string, score: string) => `${mood} (${score})`,
  upset: (mood: string, score: string, sure: string) => `${mood} (${score}, upset ${sure})`,
  veryUnhappy: 'very unhappy',
  unhappy: 'unhappy',
  neutral: 'neutral',
  friendly: 'friendly',
} as const

/** A category with where it came from. */
export const categorySaid: Record<CategorySource, (category: string, sure: string) => string> = {
  words: (category) => `${category}, from the word lists`,
  learned: (category, sure) => `${category}, learned from closed cases (${sure})`,
  hosted: (category) => `${category}, from the hosted model`,
}

export const trendWords: Record<Direction, (tones: string) => string> = {
  angrier: (tones) => `getting angrier (${tones})`,
  steady: (tones) => `steady (${tones})`,
  calmer: (tones) => `calming down (${tones})`,
}

/** Someone who no longer follows the case, as a mail's reader. */
export const formerFollower = 'a former follower'
