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
