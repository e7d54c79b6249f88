import { type Inside, type LeakKind, leaksIn } from '@caselead/core/review/report/leaks/leaks.ts'
import { namePieces } from '@caselead/core/review/report/leaks/text.ts'
import type { ReportText } from '@caselead/core/review/report/report.ts'
import { expect, test } from 'vitest'

const inside: Inside = {
  internal: [
    'The customer keeps changing firewall rules and then blames our release.',
    'Do not promise them a credit before Peter has agreed to it in writing.',
    'Cheap account, low priority',
    'Ask Jonas first',
  ],
  shown: [
    'Nobody can print. We have restarted the print server twice, see https://acme.slack.com/x.',
    'Maya Lindqvist replied',
    'The driver was too old, so we put the newer one on every print server.',
    'Is this a P2 for you? Our own ticket is OPS-77.',
  ],
  rules: ['critical-not-accepted', 'vip', '#ops-alerts'],
  colleagues: ['Maya Lindqvist', 'Jonas Keller', 'Will Turner', 'Priya Shah'],
  accounts: ['Fjord Bikes AB', 'Target', 'Meridian Foods GmbH', 'Novak & Sons', 'Harbour'],
  people: ['Chris Novak', 'Ingrid Solheim', 'Priya Raman'],
  ownAccount: 'Harbour Logistics',
  ownPeople: ['Priya Raman', 'Priya'],
  ownAddresses: ['priya@harbour.example', 'support@northwind.example'],
  otherAddresses: ['chris@fjord.example'],
  otherCases: [1044, 2001],
  tickets: ['APP-412', 'https://bugs.example.com/APP-412'],
  desk: 'help.northwind.example',
}

const blank: ReportText = { happened: '', timeline: '', impact: '', why: '', done: '', next: '' }

type Row = [text: string, ...found: [LeakKind, string][]]

test.for<Row>([
  // What may be said.
  ['Printing stopped on Tuesday at 09:30, and nobody could print until 11:00.'],
  ['The driver was too old, so we put the newer one on every print server.'],
  ['Maya Lindqvist replied within ten minutes.'],
  ['Maya explained what we’d found.'],
  ['We have restarted the print server twice, as you had.'],
  ['We now target a first answer within an hour.'],
  ['We store names in UTF-8 and dates as ISO-8601, and use SHA-256 and TLS-1.'],
  ['CVE-2026-1234 doesn’t concern you.'],
  ['You called it a P2, and your ticket is OPS-77.'],
  ['Write to priya@harbour.example or support@northwind.example.'],
  ['Read https://status.northwind.example/incidents/7 and help.northwind.example/help/printing.'],
  ['See your own case C-1004.'],
  ['Will it happen again? We don’t think so.'],
  ['Harbour Logistics had 12 depots that couldn’t print.'],
  ['The first line of the log says why.'],
  ['We’ll check drivers every Monday; 3-4 people look at it.'],
  ['Target times are written on your page.', ['perhaps_account', 'Target']],
  // Other customers.
  ['The same happened at Fjord Bikes last week.', ['other_account', 'Fjord Bikes AB']],
  ['the same happened at FJORD   BIKES last week', ['other_account', 'Fjord Bikes AB']],
  ['Fjord\nBikes saw it, too.', ['other_account', 'Fjord Bikes AB']],
  ['Fj\u00adord\u200b Bikes saw it, too.', ['other_account', 'Fjord Bikes AB']],
  ['Fjord\u00a0Bikes’s depots stopped, too.', ['other_account', 'Fjord Bikes AB']],
  ['It began when Fjord moved its depots.', ['perhaps_account', 'Fjord']],
  ['We saw it at Target before.', ['other_account', 'Target']],
  ['Meridian Foods had it, too.', ['other_account', 'Meridian Foods GmbH']],
  ['Novak & Sons had it, too.', ['other_account', 'Novak & Sons']],
  ['Chris Novak told us first.', ['perhaps_account', 'Novak'], ['other_person', 'Chris Novak']],
  ['INGRID SOLHEIM told us first.', ['other_person', 'Ingrid Solheim']],
  ['It’s like C-1044.', ['other_case', 'C-1044']],
  ['It’s like case 1044.', ['other_case', 'case 1044']],
  ['It’s like case no. 2001, which is older.', ['other_case', 'case no. 2001']],
  ['It’s like c‑2001.', ['other_case', 'c-2001']],
  ['Ask chris@fjord.example how they did it.', ['other_address', 'chris@fjord.example']],
  ['Ask CHRIS@FJORD.EXAMPLE.', ['other_address', 'CHRIS@FJORD.EXAMPLE']],
  // Our inside.
  ['You keep changing firewall rules, and then blame us.'],
  [
    'The customer keeps changing firewall rules and then blames us.',
    ['internal_words', 'The customer keeps changing firewall rules and then blames'],
  ],
  [
    'We don’t promise them a credit before Peter has agreed to that.',
    ['internal_words', 'promise them a credit before Peter has agreed to'],
  ],
  ['Cheap account, low priority', ['internal_words', 'Cheap account, low priority']],
  ['It was a P1 for us.', ['team_term', 'P1']],
  ['It went from L1 to our engineers.', ['team_term', 'L1']],
  ['Tier 2 took it over.', ['team_term', 'Tier 2']],
  ['Our second-line team took it over.', ['team_term', 'second-line']],
  ['It moved up a rung.', ['team_term', 'rung']],
  ['We missed the SLA.', ['team_term', 'SLA']],
  ['The runbook was wrong.', ['team_term', 'runbook']],
  ['You’re a VIP with churn risk.', ['team_term', 'VIP'], ['team_term', 'churn risk']],
  ['We discussed it internally.', ['team_term', 'internally']],
  ['It was posted in #ops-alerts.', ['team_term', '#ops-alerts'], ['rule', '#ops-alerts']],
  ['The rule critical-not-accepted fired.', ['rule', 'critical-not-accepted']],
  ['Jonas Keller forgot to look.', ['colleague', 'Jonas Keller']],
  ['Jonas forgot to look.', ['colleague', 'Jonas']],
  ['We asked Will to look.', ['colleague', 'Will']],
  ['Mail ops@northwind.example.', ['address', 'ops@northwind.example']],
  ['See https://wiki.northwind.internal/print.', ['link', 'https://wiki.northwind.internal/print']],
  ['See http://10.0.0.7:8080/log.', ['link', 'http://10.0.0.7:8080/log']],
  ['See http://localhost:3000/x', ['link', 'http://localhost:3000/x']],
  [
    'See <https://northwind.atlassian.net/wiki/print>.',
    ['link', 'https://northwind.atlassian.net/wiki/print'],
  ],
  [
    'See https://help.northwind.example/desk/cases/C-1004',
    ['link', 'https://help.northwind.example/desk/cases/C-1004'],
  ],
  ['See /desk/reviews/4.', ['link', '/desk/reviews/4']],
  [
    'See [the page](https://northwind.atlassian.net/wiki/print).',
    ['link', 'https://northwind.atlassian.net/wiki/print'],
  ],
  ['Thread:https://northwind.slack.com/x', ['link', 'https://northwind.slack.com/x']],
  ['See github.com/northwind/app/issues/12.', ['link', 'github.com/northwind/app/issues/12']],
  ['It’s fixed by APP-412.', ['ticket', 'APP-412']],
  ['It’s fixed by CORE-9.', ['ticket', 'CORE-9']],
  ['It’s fixed by #1288.', ['ticket', '#1288']],
])('%s', ([text, ...found]) => {
  const leaks = leaksIn({ ...blank, why: text }, inside)
  expect(leaks.map(({ kind, passage }) => [kind, passage])).toEqual(found)
  expect(leaks.every(({ field }) => field === 'why')).toBe(true)
})

test('every part of a report is looked through', () => {
  const everywhere = { happened: 'P1', timeline: 'L2', impact: 'SLA', why: 'VIP', done: 'ARR' }
  const fields = leaksIn({ ...everywhere, next: 'tier 3' }, inside).map(({ field }) => field)
  expect(fields).toEqual(['happened', 'timeline', 'impact', 'why', 'done', 'next'])
})

test.for<[text: string, pieces: string[]]>([
  ['ed solved it', ['ed', 'solved', 'it']],
  ['(coca-cola’s)', ['coca', 'coca-cola', 'coca-cola’s', 'cola', 'cola’s', 's']],
  ['o’neil, ünal.', ['o', 'o’neil', 'neil', 'ünal']],
  ['… —', []],
])('%s may name %j, and nothing within a word', ([text, pieces]) => {
  expect(namePieces(text)).toEqual(pieces)
})

test('however much may be let through, another customer is found behind it', () => {
  const many = Array.from({ length: 150 }, (_, n) => `person${n}@elsewhere.example`).join(' ')
  const found = leaksIn({ ...blank, happened: many, next: 'It’s as at Fjord Bikes AB.' }, inside)
  expect(found.filter(({ kind }) => kind === 'address').length).toBeLessThanOrEqual(100)
  expect(found.map(({ kind }) => kind)).toContain('other_account')
})

test('a long text costs no more than its length', () => {
  const long = `${'Fjord printing P1 '.repeat(400)}`.slice(0, 8000)
  const began = performance.now()
  const internal = ['word '.repeat(200_000)]
  leaksIn({ ...blank, happened: long, why: long }, { ...inside, internal })
  expect(performance.now() - began).toBeLessThan(3000)
})
