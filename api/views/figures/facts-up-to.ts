import type { Instant } from '@caselead/core/base/instant.ts'
import { upTo } from '@caselead/core/figures/facts/up-to.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import {
  type FactsFilter,
  factsSince,
  type KeptFacts,
  matricesOfOpen,
} from '@caselead/db/figures/read.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** The facts of all cases in which anything may have happened since then, as of an instant, in batches. */
export async function* factsUpTo(
  { db, matrices }: Pick<Runtime, 'db' | 'matrices'>,
  asOf: Instant,
  since: Instant,
  filter: FactsFilter,
): AsyncGenerator<Iterable<KeptFacts>> {
  const reading = versionsOfOpen({ db, matrices })
  // The first facts don't wait for it.
  reading.catch(() => undefined)
  for await (const batch of factsSince(db, since, filter)) {
    yield brought(batch, asOf, await reading)
  }
}

async function versionsOfOpen({ db, matrices }: Pick<Runtime, 'db' | 'matrices'>) {
  const versions = new Map<number, Matrix>()
  for (const version of await matricesOfOpen(db)) {
    versions.set(version, await matrices.version(db, version))
  }
  return versions
}

function* brought(
  batch: Iterable<KeptFacts>,
  asOf: Instant,
  versions: ReadonlyMap<number, Matrix>,
): Generator<KeptFacts> {
  for (const { case_id, facts } of batch) {
    const matrix = versions.get(facts.matrix)
    yield { case_id, facts: matrix ? upTo(facts, asOf, matrix) : facts }
  }
}
