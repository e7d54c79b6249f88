import type { Level } from '@caselead/core/base/vocabulary.ts'
import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import { defaultMatrix, type Staffing } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix, Rung } from '@caselead/core/matrix/matrix.ts'

const hour = 60
const businessDay = 8 * hour

/**
 * The default matrix as a company has made it its own: High runs around the clock, too, because
 * lorries leave at night; what isn't urgent has more time before it moves up.
 */
export function northwindMatrix(staff: Record<Level, Staffing>, business: Calendar): Matrix {
  const matrix = defaultMatrix(staff, business)
  const { P1, P2, P3, P4 } = matrix.targets
  return {
    ...matrix,
    name: 'Northwind support',
    roundTheClock: ['P1', 'P2'],
    targets: {
      P1,
      P2: { ...P2, inactivity: 2 * hour, resolution: 24 * hour },
      P3: { ...P3, inactivity: 3 * businessDay, resolution: 5 * businessDay },
      P4: { ...P4, inactivity: 10 * businessDay, resolution: 20 * businessDay },
    },
    rungs: matrix.rungs.map(inNorthwind),
    // Whoever is called is on duty: at night that is the night shift.
    quietHours: null,
    autoClose: { after: 10 * businessDay },
  }
}

/** Below P1 cases move up by their own time, whichever rung holds them. */
function inNorthwind(rung: Rung): Rung {
  const { P1 } = rung.inactivity
  return { ...rung, inactivity: P1 === undefined ? {} : { P1 } }
}
