import { shortened } from '@caselead/core/base/text.ts'
import type { MachineKind } from '@caselead/core/base/vocabulary.ts'

export interface MachineMark {
  kind: MachineKind
  /** What it was told by, as it stands in the mail: "Auto-Submitted: auto-replied". */
  mark: string
}

const longest = 120

export const marked = (kind: MachineKind, name: string, value: string): MachineMark => ({
  ...{ kind, mark: shortened(`${name}: ${value}`, longest) },
})
