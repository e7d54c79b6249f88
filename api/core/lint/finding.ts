export const severities = ['error', 'warning'] as const
export type Severity = (typeof severities)[number]

/** Something in a matrix that won’t work as intended: where it is, why, and how to mend it. */
export interface Finding {
  code: string
  /** Errors keep a matrix from being published. */
  severity: Severity
  /** The place in the document: `rungs.L2.backups`, `rules.customer-may-leave`. */
  where: string
  why: string
  mend: string
}

/** Why a finding matters, and what to do about it. */
export interface FindingWords {
  why: string
  mend: string
}

export const error = (code: string, where: string, words: FindingWords): Finding => ({
  ...{ code, severity: 'error', where, ...words },
})

export const warning = (code: string, where: string, words: FindingWords): Finding => ({
  ...{ code, severity: 'warning', where, ...words },
})
