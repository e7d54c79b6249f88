import type { CaseView, Forecast, PersonView } from '@caselead/api/views/types/index.ts'

/** Tuesday 24 November 2026, 10:00 in Berlin. */
export const now: number = Date.parse('2026-11-24T09:00:00Z')
const minute = 60_000

export const dana: PersonView = {
  id: 'dana',
  name: 'Dana Weber',
  title: 'Case lead',
  initials: 'DW',
  hours: 'Mon–Fri 09:00–17:00, Berlin time',
  onDuty: true,
  backAt: null,
}

const exportCase: CaseView = {
  number: 'C-1042',
  subject: 'Exports stop after 10,000 rows',
  status: 'open',
  priority: 'P2',
  standing: 'with our technical specialists',
  lead: dana,
  nextUpdateBy: now + 90 * minute,
  nextUpdateSince: now - 20 * minute,
  nextUpdateWords: 'Next update by',
  progress: [],
  told: [
    {
      sentence: 'Our technical specialists compare your export with the log of the server.',
      time: null,
    },
  ],
  firstResponseBy: null,
  resolutionTargetBy: null,
  assigneeDoes: null,
  openedAt: now - 150 * minute,
  lastEventAt: now - 20 * minute,
  openedBy: 'Anna Berg',
  seq: 9,
  impact: 'team',
  urgency: 'degraded',
  backup: { ...dana, id: 'omar', name: 'Omar Haddad', initials: 'OH' },
  assignee: null,
  asked: null,
  ladder: [],
  steps: [],
  leadBackAt: null,
  leadUntil: null,
  incident: null,
  resolvedAt: null,
  closedAt: null,
  closesAt: null,
  promises: null,
  reader: 'anna',
  isOwn: true,
  followers: [],
  isGuest: false,
  isPartOfIncident: false,
  climbs: null,
  next: {
    sentence: 'Our technical specialists compare your export with the log of the server.',
    time: null,
  },
  waitingOnCustomer: false,
  rated: false,
  rating: null,
  escalation: { allowed: true, why: null, askedAt: null },
  zone: 'UTC',
  earlier: null,
  timeline: [
    {
      seq: 1,
      at: now - 150 * minute,
      kind: 'opened',
      by: 'customer',
      who: { id: 'anna', name: 'Anna Berg' },
      title: null,
      sentence: 'Anna Berg opened this case',
      time: null,
      body: 'Since this morning every export ends at row 10,000.\nThe file looks complete otherwise.',
    },
    {
      seq: 3,
      at: now - 140 * minute,
      kind: 'lead_named',
      by: 'automatic',
      who: null,
      title: null,
      sentence: 'Dana Weber, Case lead, is your case lead',
      time: null,
      body: null,
    },
    {
      seq: 9,
      at: now - 20 * minute,
      kind: 'update_promised',
      by: 'team',
      who: { id: 'dana', name: 'Dana Weber' },
      title: 'Case lead',
      sentence: 'Next update by',
      time: now + 90 * minute,
      body: 'We can reproduce it and are looking for the cause.',
    },
  ],
}

const loginCase: CaseView = {
  ...exportCase,
  number: 'C-1039',
  subject: 'Two colleagues cannot sign in',
  status: 'waiting',
  waitingOnCustomer: true,
  nextUpdateBy: now + 26 * 60 * minute,
}

const invoiceCase: CaseView = {
  ...exportCase,
  number: 'C-1021',
  subject: 'Where do I find last year’s invoices?',
  status: 'resolved',
  nextUpdateBy: null,
}

export const sampleCases = (): CaseView[] => structuredClone([exportCase, loginCase, invoiceCase])

export const forecast: Forecast = {
  priority: 'P2',
  priorityName: 'High',
  goesTo: 'our technical specialists',
  firstResponseBy: now + 60 * minute,
  nextUpdateBy: now + 120 * minute,
  nextUpdateWords: 'Next update by',
  resolutionTargetBy: now + 8 * 60 * minute,
  climbs: null,
  mayChange: [],
}
