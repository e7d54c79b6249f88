import type { Case } from '@caselead/core/case/state.ts'
import type { AlertChannel, Matrix } from '@caselead/core/matrix/matrix.ts'
import { rungOf } from '@caselead/core/matrix/matrix.ts'
import type { Runtime } from '../runtime/runtime.ts'

/** A channel by the newest matrix, so that an address is mended by publishing; else by the case's. */
export async function channelOf(
  { matrices, db }: Pick<Runtime, 'matrices' | 'db'>,
  one: Case,
  name: string,
): Promise<AlertChannel | null> {
  const newest = await matrices.current(db)
  if (Object.hasOwn(newest.channels, name)) return newest.channels[name] ?? null
  const promised = await matrices.version(db, one.matrixVersion)
  return (Object.hasOwn(promised.channels, name) && promised.channels[name]) || null
}

/** The zone of whoever holds the case: a channel has none of its own. */
export const zoneOfRung = (matrix: Matrix, one: Case): string =>
  matrix.calendars[rungOf(matrix, one.level).calendar]?.zone ?? 'UTC'
