import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { AlertsOf } from '@caselead/core/simulate/alerts.ts'
import type { Setting } from '@caselead/core/simulate/setting.ts'
import type { Trajectory } from '@caselead/core/simulate/trajectory.ts'
import type { Agent } from '@caselead/core/team/people.ts'

/** What is simulated, ready to be put under any matrix. */
export interface Subject {
  /** In a few words: "14 cases opened from … to …". */
  title: string
  /** Where times are shown. */
  zone: string
  setting(matrix: Matrix): Setting
  team: readonly Agent[]
  /** What happened, when that is known. */
  recorded: { courses: readonly Trajectory[]; alerts: AlertsOf } | null
  /** What the reader should know about it, a sentence each. */
  remarks: string[]
}
