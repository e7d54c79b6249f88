import {
  channelNames,
  clockNames,
  deskStatusNames,
  findingNames,
  impactLabels,
  impactNames,
  openingQuestions,
  planNames,
  priorityNames,
  roleNames,
  severityLabels,
  statusNames,
  tierNames,
} from '@caselead/core/base/labels.ts'
import {
  channels,
  clockKinds,
  impacts,
  plans,
  priorities,
  roles,
  statuses,
  tiers,
  urgencies,
} from '@caselead/core/base/vocabulary.ts'
import { severities } from '@caselead/core/lint/finding.ts'
import { expect, test } from 'vitest'
import { packages, readSources } from './sources.ts'

const home = 'api/core/base/labels.ts'
const sources = packages
  .flatMap(readSources)
  .filter(({ path }) => path !== home && !path.startsWith('test/'))
  .map(({ path, text }) => ({ path, text: text.replaceAll(/\/\*.*?\*\//gs, '') }))

/** Words that stand for nothing else, wherever they stand. */
const own = [
  ...Object.values(severityLabels).flatMap(({ name, means }) => [name, means]),
  ...Object.values(impactLabels).flatMap(({ name, means }) => [name, means]),
  ...Object.values(impactNames),
  ...Object.values(openingQuestions).flatMap(({ label, missing }) => [label, missing]),
  ...Object.values(tierNames),
  ...Object.values(planNames),
  ...Object.values(clockNames).filter((words) => words.includes(' ')),
  deskStatusNames.waiting,
].filter((words) => words !== impactLabels.everyone.name && words !== tierNames[4])

test('what a severity, a reach or a question is called stands in one file', () => {
  const again = sources.flatMap(({ path, text }) =>
    own
      .filter((words) => [`'${words}'`, `"${words}"`, `>${words}<`].some((it) => text.includes(it)))
      .map((words) => `${path} says “${words}”`),
  )
  expect(again).toEqual([])
})

/** An entry of a list that gives a value of a vocabulary words of its own. */
const named =
  /^\s*(P[1-4]|everyone|many|blocked|degraded|inconvenient|first_response|next_response|enterprise|manager|admin): (\{ name: )?['"`]\w/m

test('no other list names priorities, reaches or severities', () => {
  expect(sources.filter(({ text }) => named.test(text)).map(({ path }) => path)).toEqual([])
})

test.for([
  ['priorities', priorities, priorityNames],
  ['reaches, as whoever asks says them', impacts, impactLabels],
  ['reaches', impacts, impactNames],
  ['severities', urgencies, severityLabels],
  ['statuses for customers', statuses, statusNames],
  ['statuses for the desk', statuses, deskStatusNames],
  ['channels', channels, channelNames],
  ['clocks', clockKinds, clockNames],
  ['tiers', tiers, tierNames],
  ['plans', plans, planNames],
  ['roles', roles, roleNames],
  ['findings', severities, findingNames],
] as const)(
  'every value has a label, in sentence case and unlike the others: %s',
  ([, values, labels]) => {
    expect(Object.keys(labels).toSorted()).toEqual(values.map(String).toSorted())
    const words = Object.values(labels).map((label) =>
      typeof label === 'string' ? label : label.name,
    )
    expect(new Set(words).size).toBe(words.length)
    expect(words.filter((each) => !/^[A-Z][^A-Z.]*$/.test(each))).toEqual([])
  },
)
