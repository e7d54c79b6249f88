import type { RuleMoment } from '@caselead/core/matrix/edit/new-rule.ts'
import type { Threshold } from '@caselead/core/matrix/edit/slots.ts'

/** The sentences of a matrix whose parts can be changed where they stand. */
export const matrixEditWords = {
  hint: 'Change any framed part, then review. Nothing changes for anybody until you publish.',
  review: 'Review changes',
  discard: 'Discard draft',
  undo: 'Undo last change',
  addRule: 'Add a rule',
  addRuleHint:
    'The rule is added to your draft and checked right away. To set more conditions, edit the document below.',
  newRule: {
    sentence: 'The rule in one sentence',
    sentenceHint:
      'For example: “Critical cases go straight to our senior engineers”. Customers may read it.',
    moment: 'When',
    priority: 'Which cases',
    everyCase: 'All cases',
    cases: (severity: string) => `${severity} cases`,
    deed: 'What happens',
    add: 'Add to draft',
  },
  moments: {
    opened: 'A case is opened',
    writes: 'The customer writes',
    asks: 'The customer asks to escalate',
    reopened: 'A case is reopened',
    firstAnswerLate: 'The first answer is late',
    answerLate: 'A later answer is late',
    unsolved: 'It isn’t solved in time',
  } satisfies Record<RuleMoment, string>,
  deeds: {
    people: 'The case lead and the assignee are alerted',
    rung: 'The owners of the case’s current level are alerted',
    next: 'It moves up one level',
    goes: (team: string) => `It moves up to ${team}`,
    becomes: (severity: string) => `Its severity becomes ${severity}`,
  },
  nothing: 'nothing',
  never: 'never',
  notPromised: 'none',
  owners: 'Owners',
  backups: 'Backups',
  add: '+ Add',
  ownersOf: (team: string) => `Owners of ${team}`,
  backupsOf: (team: string) => `Backups of ${team}`,
  addOwner: (team: string) => `Add an owner of ${team}`,
  addBackup: (team: string) => `Add a backup of ${team}`,
  accepts: 'Accepts within {span}.',
  acceptLabel: (team: string) => `${team} accept within`,
  climbs:
    'Without progress, it moves up after {P1} when Critical, {P2} when High, {P3} when Normal and {P4} when Low.',
  climbLabel: (team: string, severity: string) => `${severity} cases move up from ${team} after`,
  severityLabel: (who: string, how: string) => `${who}, ${how}`,
  targetLabel: (severity: string, target: string) => `${severity}: ${target}`,
  sentenceLabel: (no: number) => `What rule ${no} says`,
  switchLabel: (no: number) => `Rule ${no} is`,
  switch: [
    ['on', 'On'],
    ['off', 'Off'],
  ],
  thresholdLabel: (no: number) => `Threshold of rule ${no}`,
  thresholds: {
    recontactsAtLeast: 'After {count} messages without an answer.',
    reopenedAtLeast: 'Once it’s been reopened {count} times.',
    automaticUpdatesAtLeast: 'After {count} automatic updates in a row.',
    valueAtLeast: 'For accounts worth {count} USD a year or more.',
    oddsAtLeast: 'When it’s at least {count} likely to be late.',
    upsetAtLeast: 'When it’s at least {count} likely that the customer is upset.',
    sentimentAtMost: 'When the tone is {count} or worse, from -1 to 1.',
  } satisfies Record<Threshold, string>,
  sentenceStays:
    'Its sentence hasn’t changed. Customers may read it, so check that it’s still true.',
  reason: 'Why? Your team reads it',
  reasonMissing: 'Say why it changes. Your team reads it.',
  changedSinceReview: 'You changed something after the review. Review it again, then publish.',
  ruleBegun: 'Add the rule you began to the draft, or clear it, then publish.',
  newer: (version: number, who: string, when: string) =>
    `Version ${version} was published by ${who}, ${when}. Your changes are below, as you made them.`,
  rebase: (version: number) => `Apply my changes to version ${version}`,
} as const
