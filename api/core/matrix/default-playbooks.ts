import type { Playbook } from './matrix.ts'

export const defaultKeywords = ['legal', 'lawyer', 'cancel', 'churn', 'outage', 'refund']

export const defaultPlaybooks: Record<string, Playbook> = {
  outage: {
    title: 'Something is down',
    rung: 'L3',
    steps: [
      'Confirm it from outside our own network',
      'Tell the customer what is affected and what is not',
      'Undo the last change if it fits the time it began',
      'Say on the status page what is known',
      'Confirm with the customer that it works again',
    ],
  },
  security: {
    title: 'A security breach or a data leak',
    rung: 'L3',
    steps: [
      'Keep the evidence: change nothing before it is copied',
      'Close the way in',
      'Find out whose data was reached, and since when',
      'Have the words to customers read by whoever answers for data protection',
      'Record the root cause',
    ],
  },
  billing: {
    title: 'A billing error for several customers',
    rung: 'L2',
    steps: [
      'Find every invoice with the same error',
      'Tell the affected customers when it will be put right',
      'Correct the invoices, or refund within the authority of your level',
    ],
  },
}
