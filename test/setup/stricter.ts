import { business, staff } from '@caselead/api/demo/cast.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'

/** A matrix under which more happens: warnings and storms early, work for partners often. */
export const stricter: Matrix = {
  ...defaultMatrix(staff, business),
  name: 'Stricter',
  warnAt: 0.5,
  storm: { alerts: 3, within: 20 },
  rungs: defaultMatrix(staff, business).rungs.map((rung) => ({ ...rung, response: 20 })),
  routing: {
    seniorFrom: 20_000,
    overflow: { above: 0.25, priorities: ['P1', 'P2', 'P3', 'P4'], hours: 'always' },
  },
}
