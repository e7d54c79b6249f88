import type { AlertPolicy } from '@caselead/core/alerts/arrange.ts'
import type { Instant } from '@caselead/core/base/instant.ts'
import { matrixBody, matrixVersions } from '@caselead/db/matrix/matrices.ts'
import type { Db } from '@caselead/db/tables.ts'

/** The quiet hours and storms of the matrix that was the newest then; before the first, of the first. */
export async function policiesOf(db: Db): Promise<(at: Instant) => AlertPolicy> {
  const policies: (AlertPolicy & { from: Instant })[] = []
  for (const { version, published_at } of await matrixVersions(db)) {
    const { quietHours, storm } = await matrixBody(db, version)
    policies.push({ quietHours, storm, from: published_at })
  }
  const first = policies.at(-1)
  if (!first) throw new Error('No matrix is published.')
  return (at) => policies.find(({ from }) => from <= at) ?? first
}
