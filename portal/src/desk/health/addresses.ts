import {
  type Channel,
  channels,
  type Plan,
  type Priority,
  plans,
  priorities,
  tiers,
} from '@caselead/core/base/vocabulary.ts'
import { type BehindKind, behindKinds } from '@caselead/core/figures/behind.ts'
import { type FigureName, figureNames } from '@caselead/core/figures/definitions/definitions.ts'
import { type ReasonKey, reasonKeys } from '@caselead/core/figures/findings/reasons.ts'
import { type SplitName, splitNames } from '@caselead/core/figures/traits.ts'

/** What an address asks for; what it doesn't say is any. */
export interface HealthAsked {
  period: string
  tier?: number
  plan?: Plan
  area?: string
  channel?: Channel
  priority?: Priority
}

const longestArea = 100

export function healthAsked(asked: URLSearchParams): HealthAsked {
  const one = <T extends string>(name: string, of: readonly T[]) =>
    of.find((each) => each === asked.get(name))
  const tier = tiers.find((each) => String(each) === asked.get('tier'))
  const [plan, channel, priority] = [
    ...[one('plan', plans), one('channel', channels), one('priority', priorities)],
  ] as const
  const area = (asked.get('area') ?? '').slice(0, longestArea)
  return {
    period: (asked.get('period') ?? '30').slice(0, 20),
    ...(tier !== undefined && { tier }),
    ...(plan && { plan }),
    ...(area && { area }),
    ...(channel && { channel }),
    ...(priority && { priority }),
  }
}

const inAddress = (asked: HealthAsked): string =>
  new URLSearchParams(
    Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()

export const healthAddress = (asked: HealthAsked): string => `/desk/health?${inAddress(asked)}`
export const csvAddress = (asked: HealthAsked): string =>
  `/desk/health/figures.csv?${inAddress(asked)}`
export const jsonAddress = (asked: HealthAsked): string =>
  `/desk/health/figures.json?${inAddress(asked)}`

export interface PartAsked {
  by: SplitName
  key: string
}

/** The list of what a figure counts, or of one part of it. */
export const behindAddress = (
  asked: HealthAsked,
  figure: FigureName,
  which: BehindKind,
  { part, lacks }: { part?: PartAsked | undefined; lacks?: ReasonKey | undefined } = {},
): string =>
  `/desk/health/behind?${inAddress(asked)}&${new URLSearchParams({
    ...{ figure, which },
    ...(part && { by: part.by, part: part.key }),
    ...(lacks && { lacks }),
  })}`

/** The parts of a figure as the page shows them. */
export const splitFileAddress = (
  asked: HealthAsked,
  figure: FigureName,
  by: SplitName,
  file: 'csv' | 'json',
): string => `/desk/health/${figure}.${file}?${inAddress(asked)}&by=${by}`

/** A figure on a page of its own, perhaps by one of its splits. */
export const figureAddress = (asked: HealthAsked, figure: FigureName, by?: SplitName): string =>
  `/desk/health/${figure}?${inAddress(asked)}${by ? `&by=${by}` : ''}`

export const splitAsked = (asked: URLSearchParams): SplitName | undefined =>
  splitNames.find((each) => each === asked.get('by'))

const longestKey = 100

export function partAsked(asked: URLSearchParams): PartAsked | undefined {
  const by = splitAsked(asked)
  const key = asked.get('part')
  return by && key !== null ? { by, key: key.slice(0, longestKey) } : undefined
}

export const figureAsked = (asked: URLSearchParams): FigureName | undefined =>
  figureNames.find((each) => each === asked.get('figure'))

export const lacksAsked = (asked: URLSearchParams): ReasonKey | undefined =>
  reasonKeys.find((each) => each === asked.get('lacks'))

export const whichAsked = (asked: URLSearchParams): BehindKind =>
  behindKinds.find((each) => each === asked.get('which')) ?? 'all'
