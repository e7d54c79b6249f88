/** What a customer can have given, and be asked for again. */
export const factKinds = [
  'version',
  'number',
  'url',
  'error',
  'step',
  'date',
  'browser',
  'system',
  'account',
  'user',
] as const
export type FactKind = (typeof factKinds)[number]

export const factNames: Record<FactKind, string> = {
  version: 'the version',
  number: 'the number',
  url: 'the address of the page',
  error: 'what the error says',
  step: 'what they tried',
  date: 'when it happened',
  browser: 'the browser',
  system: 'the operating system',
  account: 'the account',
  user: 'the user',
}

/** Something a text tells. */
export interface Fact {
  kind: FactKind
  /** As it was written. */
  value: string
  /** What it belongs to: "print driver 2.2" is of print and driver. */
  of: string[]
  /** Said not to be so: "we have not restarted it". */
  denied?: boolean
}

/** Something a question wants to know. */
export interface Ask {
  kind: FactKind
  of: string[]
  /** What the question supposes: "are you on 3.8.1?" */
  value: string | null
  /** Only a fact given in full answers it. */
  exact: boolean
  /** The sentence that asks. */
  question: string
}

/** What one sentence wants to know. */
export type Wanted = Omit<Ask, 'question'>

export const wanted = (kind: FactKind, more: Partial<Wanted> = {}): Wanted => ({
  ...{ kind, of: [], value: null, exact: false },
  ...more,
})
