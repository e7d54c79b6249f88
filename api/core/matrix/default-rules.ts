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
    sentence: 'Anything about security is treated as high severity',
    when: { on: 'opened', priority: ['P3', 'P4'], category: ['security'] },
    act: [
      { do: 'set_priority', to: 'P2' },
      { do: 'alert', whom: ['L3', 'L4'] },
      { do: 'start_playbook', playbook: 'security' },
    ],
  },
  {
    name: 'billing-errors-for-several',
    sentence: 'Billing errors that affect several people are handled step by step',
    when: { on: 'opened', priority: ['P3'], impact: ['many', 'everyone'], category: ['billing'] },
    act: [{ do: 'start_playbook', playbook: 'billing' }],
  },
  {
    name: 'customer-may-leave',
    sentence: 'A customer who may leave goes to someone with the authority to help',
    when: { on: 'customer_message', keyword: ['cancel', 'churn', 'lawyer', 'legal'], below: 'L3' },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'L3' }],
  },
  {
    name: 'written-three-times',
    sentence: 'A case moves up after three messages without an answer',
    when: { on: 'customer_message', recontactsAtLeast: 3, below: 'L3' },
    act: [{ do: 'escalate', kind: 'functional', to: 'next' }],
  },
  {
    name: 'refund-above-authority',
    sentence: 'A refund above someone’s limit goes to whoever can authorise it',
    when: { on: 'refund_asked', refundAboveAuthority: true },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'authority' }],
  },
  {
    name: 'refund-within-authority',
    sentence: 'A refund within the limit is answered by whoever has the case',
    when: { on: 'refund_asked', refundAboveAuthority: false },
    act: [{ do: 'alert', whom: ['rung'] }],
  },
  {
    name: 'reopened-twice',
    sentence: 'A case that’s reopened twice moves up',
    when: { on: 'reopened', reopenedAtLeast: 2, below: 'L3' },
    act: [{ do: 'escalate', kind: 'functional', to: 'next' }],
  },
  {
    name: 'clock-running-out',
    sentence: 'The people on a case are alerted before a deadline',
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
        'tell_customer',
      ],
    },
    act: [{ do: 'alert', whom: ['lead', 'assignee'] }],
  },
  {
    name: 'no-first-answer-in-time',
    sentence: 'A late answer alerts everyone responsible for the case',
    when: { on: 'breached', clock: ['first_response', 'next_response'] },
    act: [{ do: 'alert', whom: ['lead', 'assignee', 'rung'] }],
  },
  {
    name: 'inactive-climbs',
    sentence: 'A case without progress moves up',
    when: { on: 'breached', clock: ['inactivity'] },
    act: [{ do: 'climb' }],
  },
  {
    name: 'handoff-not-accepted',
    sentence: 'A case nobody picks up in time goes to the backup, then moves up',
    when: { on: 'breached', clock: ['handoff'] },
    act: [{ do: 'climb' }],
  },
  {
    name: 'urgent-case-past-its-time',
    sentence: 'An urgent case that isn’t solved in time moves up to someone with more authority',
    when: { on: 'breached', clock: ['resolution'], priority: ['P1', 'P2'] },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'next' }],
  },
  {
    name: 'past-time-to-resolve',
    sentence: 'The people on a case are alerted when it isn’t solved in time',
    when: { on: 'breached', clock: ['resolution'], priority: ['P3', 'P4'] },
    act: [{ do: 'alert', whom: ['lead', 'assignee', 'rung'] }],
  },
  {
    name: 'partner-late',
    sentence: 'The case lead is alerted when a partner is late',
    when: { on: 'breached', clock: ['partner'] },
    act: [{ do: 'alert', whom: ['lead', 'rung'] }],
  },
  {
    name: 'customer-not-told',
    sentence:
      'Everyone responsible for a case is alerted when the customer isn’t told about a ticket in time',
    when: { on: 'breached', clock: ['tell_customer'] },
    act: [{ do: 'alert', whom: ['lead', 'assignee', 'rung'] }],
  },
  {
    name: 'only-automatic-words',
    sentence:
      'After two automatic updates in a row, a case moves up to someone with more authority',
    when: { on: 'update', automaticUpdatesAtLeast: 2, below: 'L4' },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'next' }],
  },
  {
    name: 'request-unanswered',
    sentence: 'A request to escalate that isn’t answered in time is granted',
    when: { on: 'breached', clock: ['escalation_answer'] },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'next' }],
  },
]
