import { catalogue } from '@caselead/core/case/kinds/catalogue.ts'
import { expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { castsOfKinds } from './kind-casts.ts'
import { packages, readSources } from './sources.ts'

const home = 'api/core/case/kinds/catalogue.ts'
const sources = packages
  .filter((name) => name !== 'test')
  .flatMap(readSources)
  .filter(({ path }) => !path.endsWith('.mjs'))

test('an event is matched with its kind in one place: whoever asks calls kindOf', () => {
  expect(sources.flatMap(castsOfKinds)).toEqual([`${home} says “event.kind as K”`])
})

test.for([
  ['table[event.kind as K](event)', 'event.kind as K'],
  ['table[kind as K]', 'kind as K'],
  ['const kind = row.kind as EventKind', 'row.kind as EventKind'],
  ['const one = event as EventOf<"reply">', 'event as EventOf<"reply">'],
  [
    'const all = events as (EventOf<"reply"> & CaseEvent)[]',
    'events as (EventOf<"reply"> & CaseEvent)[]',
  ],
  ['table[event.kind as keyof typeof table]', 'event.kind as keyof typeof table'],
  ['const data = event.data as EventData["reply"]', 'event.data as EventData["reply"]'],
  ['const it = event.data.because as Because', 'event.data.because as Because'],
  ['const one = <EventOf<"reply">>event', '<EventOf<"reply">>event'],
  ['const one = event satisfies EventOf<"reply">', null],
  ['const kinds = ["a"] as const', null],
  ['const clock = { kind: "handoff" as ClockKind }', null],
])('a cast on kinds is found: %s', ([text, cast]) => {
  const said = castsOfKinds({ path: 'it.ts', text: text ?? '' })
  expect(said).toEqual(cast === null ? [] : [`it.ts says “${cast}”`])
})

const families = found(readSources('api/core/case/kinds'))

test.for(found(Object.keys(catalogue)))('the sentences of %s stand in one file', (kind) => {
  const where = families.filter(({ text }) => new RegExp(`^  ${kind}: \\{$`, 'm').test(text))
  expect(where.map(({ path }) => path)).toHaveLength(1)
})
