export const severities = ['error', 'warning'] as const
export type Severity = (typeof severities)[number]

/** Something in a matrix that will not do what was meant: where it stands, why, how to mend it. */
export interface Finding {
  code: string
  /** Errors keep a matrix from being published. */
  severity: Severity
  /** The place in the document: `rungs.L2.backups`, `rules.customer-may-leave`. */
  where: string
  why: string
  mend: string
}

export const error = (code: string, where: string, why: string, mend: string): Finding => ({
  ...{ code, severity: 'error', where, why, mend },
})

export const warning = (code: string, where: string, why: string, mend: string): Finding => ({
  ...{ code, severity: 'warning', where, why, mend },
})
