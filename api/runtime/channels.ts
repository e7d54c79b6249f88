import type { Rest } from '../base/rest.ts'

export interface ChannelSettings {
  /** `whsec_…`: what our webhooks are signed with; null leaves them unsigned. */
  signingSecret: string | null
  /** Where `env:NAME` is looked up. */
  environment: Readonly<Record<string, string | undefined>>
}

/** What this process knows of the channels it posts to. */
export interface Channels extends ChannelSettings {
  /** Channels being posted to right now: each gets one message at a time. */
  busy: Set<string>
  /** Of channels that asked to wait, or did not answer. */
  rests: Map<string, Rest>
}

export const createChannels = (settings: ChannelSettings): Channels => ({
  ...settings,
  busy: new Set(),
  rests: new Map(),
})

/** Those who are not to be posted to now. */
export const resting = ({ busy, rests }: Channels, steady: number): string[] => [
  ...busy,
  ...[...rests].filter(([, rest]) => !rest.isOver(steady)).map(([channel]) => channel),
]

/** In how many milliseconds the first of them may be posted to again. */
export function nextRested({ rests }: Channels, steady: number): number | null {
  const ahead = [...rests.values()].map((rest) => rest.left(steady)).filter((left) => left > 0)
  return ahead.length === 0 ? null : Math.min(...ahead)
}
