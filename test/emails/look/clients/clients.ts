/** The mail programs our letters are made for. */
export const clients = [
  'Gmail',
  // Gmail’s app, reading the mail of somebody whose account is elsewhere.
  'Gmail with another account',
  'Outlook for Windows',
  'Outlook.com',
  'Apple Mail',
  'Yahoo',
] as const

export type Client = (typeof clients)[number]

/** Something a letter is made of: an element, an attribute, a property, a selector. */
export interface Use {
  what: string
  /** The element it stands on; null in a style sheet. */
  on: string | null
  /** What it stands in: a program that doesn't know that never reads it. */
  within: readonly string[]
  /** Whom it's written for: Outlook for Windows alone reads conditional comments. */
  readers: readonly Client[]
}

export type Place = Omit<Use, 'what'>
