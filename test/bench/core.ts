import { business, staff } from '@caselead/api/demo/cast.ts'
import { plans, priorities } from '@caselead/core/base/vocabulary.ts'
import type { Passage } from '@caselead/core/context-loss/context-loss.ts'
import { repeatedIn } from '@caselead/core/context-loss/context-loss.ts'
import { lint } from '@caselead/core/lint/lint.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix, Owner } from '@caselead/core/matrix/matrix.ts'
import type { Rule } from '@caselead/core/matrix/rule.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { atMost, type Figure, median, timed } from './figure.ts'

const now = Date.parse('2026-11-24T08:00:00Z')

/** A hundred people, everyone with hours of their own. */
const people: Agent[] = Array.from({ length: 100 }, (_, index) => ({
  ...{ id: `p${index}`, name: `Person ${index}`, title: 'Support', role: 'agent', tier: 1 },
  ...{ email: `p${index}@northwind.example`, skills: [], capacity: 20, load: 0 },
  hours: {
    ...business,
    hours: { mon: [['09:00', `17:${String(index % 60).padStart(2, '0')}`]] },
    holidays: [`2026-12-${String((index % 28) + 1).padStart(2, '0')}`],
  },
  ...{ lastAssignedAt: null, timeOff: [{ from: now, to: now + 86_400_000 }] },
}))

const owner = ({ name, title, email }: Agent): Owner => ({ name, role: title, contact: email })

const manyRules: Rule[] = Array.from({ length: 200 }, (_, index) => ({
  name: `rule-${index}`,
  sentence: 'As the team wants it',
  when: {
    on: 'customer_message',
    priority: [priorities[index % 4] ?? 'P1'],
    plan: [plans[index % 3] ?? 'starter'],
    category: [`category-${index % 40}`],
  },
  act: [{ do: 'alert', whom: ['lead', 'rung'] }],
}))

function large(): Matrix {
  const matrix = defaultMatrix(staff, business)
  const rungs = matrix.rungs.map((rung, index) => ({
    ...rung,
    owners: people.slice(25 * index, 25 * index + 15).map(owner),
    backups: people.slice(25 * index + 15, 25 * index + 25).map(owner),
  }))
  return { ...matrix, rungs, rules: [...matrix.rules, ...manyRules].slice(0, 200) }
}

const talk: Passage[] = Array.from({ length: 200 }, (_, seq) => ({
  ...{ seq, at: seq, by: seq % 2 === 0 ? 'customer' : 'team' },
  text: `Line ${seq}: the label queue hangs again in depot ${seq}, we looked at it with our warehouse team and the jobs stay grey. What else do you need from us to go on?`,
}))

/** What an editor and an agent wait for while they type. */
export async function coreCosts(): Promise<Figure[]> {
  const checked = await timed(9, async () => lint(large(), people, now))
  const question = 'Which version are you on? We look at it at once.'
  const compared = await timed(30, async () => repeatedIn(question, talk))
  return [
    atMost('lint, 200 rules and 100 people', median(checked), 'ms', 200),
    atMost('a question beside 200 messages', median(compared), 'ms', 5),
  ]
}
