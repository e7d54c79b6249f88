import type { Matrix, Owner } from '@caselead/core/matrix/matrix.ts'
import { comparable } from '../input/email-address.ts'

/** A matrix as it was kept; it names its people as today's team is known, however it spelled them. */
export function storedMatrix(matrix: Matrix): Matrix {
  const rungs = matrix.rungs.map((rung) => ({
    ...rung,
    owners: rung.owners.map(withComparableContact),
    backups: rung.backups.map(withComparableContact),
  }))
  return { ...matrix, rungs }
}

const withComparableContact = (owner: Owner): Owner => ({
  ...owner,
  contact: comparable(owner.contact),
})
