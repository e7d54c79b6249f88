import {
  deskStatusNames,
  impactLabels,
  impactNames,
  openingQuestions,
  planNames,
  severityLabels,
  tierNames,
} from '@caselead/core/base/labels.ts'
import { expect, test } from 'vitest'
import { packages, readSources } from './sources.ts'

const home = 'api/core/base/labels.ts'
const sources = packages
  .flatMap(readSources)
  .filter(({ path }) => path !== home && !path.startsWith('test/'))

/** Words that stand for nothing else, wherever they stand. */
const own = [
  ...Object.values(severityLabels).flatMap(({ name, means }) => [name, means]),
  ...Object.values(impactLabels).flatMap(({ name, means }) => [name, means]),
  ...Object.values(impactNames),
  ...Object.values(openingQuestions).flatMap(({ label, missing }) => [label, missing]),
  ...Object.values(tierNames),
  ...Object.values(planNames),
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
const named = /^\s*(P[1-4]|everyone|many|blocked|degraded|inconvenient): (\{ name: )?['"`]\w/m

test('no other list names priorities, reaches or severities', () => {
  expect(sources.filter(({ text }) => named.test(text)).map(({ path }) => path)).toEqual([])
})
