import type { Rule } from './rule.ts'

/** What makes a case climb, alert or change priority, until the team edits it. */
export const defaultRules: Rule[] = [
  {
    name: 'critical-skips-frontline',
    sentence: 'Critical cases go straight to our senior engineers',
    when: { on: 'opened', priority: ['P1'] },
    act: [
      { do: 'escalate', kind: 'functional', to: 3 },
      { do: 'alert', whom: ['L3', 'L4'] },
      { do: 'start_playbook', playbook: 'outage' },
    ],
  },
  {
    name: 'system-wide-goes-to-directors',
    sentence: 'Company-wide outages go straight to our directors',
    when: { on: 'opened', priority: ['P1'], impact: ['everyone'] },
    act: [
      { do: 'escalate', kind: 'hierarchical', to: 'L4' },
      { do: 'open_incident', title: 'Service disruption' },
    ],
  },
  {
    name: 'security-is-high-priority',
    sentence: 'Anything about security is treated as high priority',
    when: { on: 'opened', priority: ['P3', 'P4'], category: ['security'] },
    act: [
      { do: 'set_priority', to: 'P2' },
      { do: 'alert', whom: ['L3', 'L4'] },
      { do: 'start_playbook', playbook: 'security' },
    ],
  },
  {
    name: 'billing-errors-for-several',
    sentence: 'Billing errors that touch several people are followed step by step',
    when: { on: 'opened', priority: ['P3'], impact: ['many', 'everyone'], category: ['billing'] },
    act: [{ do: 'start_playbook', playbook: 'billing' }],
  },
  {
    name: 'customer-may-leave',
    sentence: 'A customer who may leave speaks to somebody with authority',
    when: { on: 'customer_message', keyword: ['cancel', 'churn', 'lawyer', 'legal'], below: 'L3' },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'L3' }],
  },
  {
    name: 'written-three-times',
    sentence: 'A customer who has written three times without an answer is escalated',
    when: { on: 'customer_message', recontactsAtLeast: 3, below: 'L3' },
    act: [{ do: 'escalate', kind: 'functional', to: 'next' }],
  },
  {
    name: 'refund-above-authority',
    sentence: 'A refund above somebody’s authority goes to whoever may say yes',
    when: { on: 'refund_asked', refundAboveAuthority: true },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'authority' }],
  },
  {
    name: 'refund-within-authority',
    sentence: 'A refund is answered by the level that has the case',
    when: { on: 'refund_asked', refundAboveAuthority: false },
    act: [{ do: 'alert', whom: ['rung'] }],
  },
  {
    name: 'reopened-twice',
    sentence: 'A case that came back twice is looked at by the next level',
    when: { on: 'reopened', reopenedAtLeast: 2, below: 'L3' },
    act: [{ do: 'escalate', kind: 'functional', to: 'next' }],
  },
  {
    name: 'clock-running-out',
    sentence: 'Whoever leads a case is told before its time runs out',
    when: {
      on: 'warned',
      clock: [
        'first_response',
        'next_response',
        'resolution',
        'promise',
        'escalation_answer',
        'handoff',
        'partner',
      ],
    },
    act: [{ do: 'alert', whom: ['lead', 'assignee'] }],
  },
  {
    name: 'no-first-answer-in-time',
    sentence: 'A case without a first answer in time is brought to whoever is responsible',
    when: { on: 'breached', clock: ['first_response', 'next_response'] },
    act: [{ do: 'alert', whom: ['lead', 'assignee', 'rung'] }],
  },
  {
    name: 'inactive-climbs',
    sentence: 'A case nobody worked on climbs to the next level',
    when: { on: 'breached', clock: ['inactivity'] },
    act: [{ do: 'climb' }],
  },
  {
    name: 'handoff-not-accepted',
    sentence: 'A case nobody accepted in time goes to the backup, then to the next level',
    when: { on: 'breached', clock: ['handoff'] },
    act: [{ do: 'climb' }],
  },
  {
    name: 'urgent-case-past-its-time',
    sentence: 'An urgent case past its time to resolve goes to the next level of authority',
    when: { on: 'breached', clock: ['resolution'], priority: ['P1', 'P2'] },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'next' }],
  },
  {
    name: 'past-time-to-resolve',
    sentence: 'The lead is told when a case is past its time to resolve',
    when: { on: 'breached', clock: ['resolution'], priority: ['P3', 'P4'] },
    act: [{ do: 'alert', whom: ['lead', 'assignee', 'rung'] }],
  },
  {
    name: 'partner-late',
    sentence: 'The lead chases a partner who is late',
    when: { on: 'breached', clock: ['partner'] },
    act: [{ do: 'alert', whom: ['lead', 'rung'] }],
  },
  {
    name: 'only-automatic-words',
    sentence: 'A customer who heard only automatic words twice gets a person with authority',
    when: { on: 'update', automaticUpdatesAtLeast: 2, below: 'L4' },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'next' }],
  },
  {
    name: 'request-unanswered',
    sentence: 'A request to escalate that nobody answered in time is granted',
    when: { on: 'breached', clock: ['escalation_answer'] },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'next' }],
  },
]
