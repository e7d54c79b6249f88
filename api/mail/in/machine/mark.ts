import { shortened } from '@caselead/core/base/text.ts'

/**
 * What a machine wrote: that a mail wasn't delivered, that somebody reports one as abuse, that somebody
 * is away, that another desk or program received something, to a list, back to ourselves, or anything
 * else by itself.
 */
export const machineKinds = [
  ...(['bounce', 'complaint', 'vacation', 'acknowledgement', 'list', 'loop', 'notice'] as const),
] as const

export type MachineKind = (typeof machineKinds)[number]

export interface MachineMark {
  kind: MachineKind
  /** What it was told by, as it stands in the mail: "Auto-Submitted: auto-replied". */
  mark: string
}

const longest = 120

export const marked = (kind: MachineKind, name: string, value: string): MachineMark => ({
  ...{ kind, mark: shortened(`${name}: ${value}`, longest) },
})
