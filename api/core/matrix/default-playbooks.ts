import type { Playbook } from './matrix.ts'

export const defaultKeywords = ['legal', 'lawyer', 'cancel', 'churn', 'outage', 'refund']

export const defaultPlaybooks: Record<string, Playbook> = {
  outage: {
    title: 'Outage',
    rung: 'L3',
    steps: [
      'Confirm the problem from outside our network',
      'Tell the customer what’s affected and what isn’t',
      'Roll back the last change if the timing fits',
      'Post what we know on the status page',
      'Check with the customer that it works again',
    ],
  },
  security: {
    title: 'Security breach or data leak',
    rung: 'L3',
    steps: [
      'Preserve the evidence: copy it before you change anything',
      'Block the way in',
      'Find out whose data was accessed, and since when',
      'Have your data protection officer check what we tell customers',
      'Record the root cause',
    ],
  },
  billing: {
    title: 'Billing error for several customers',
    rung: 'L2',
    steps: [
      'Find every invoice with the same error',
      'Tell the affected customers when it’ll be corrected',
      'Correct the invoices, or refund within your limit',
    ],
  },
}
