export interface HookSettings {
  /** `whsec_…`: what our webhooks are signed with; null leaves them unsigned. */
  signingSecret: string | null
  /** Where `env:NAME` is looked up. */
  environment: Readonly<Record<string, string | undefined>>
}

/** What this process knows of the channels it posts to. */
export interface Hooks extends HookSettings {
  /** Channels being posted to right now: each gets one message at a time. */
  busy: Set<string>
  /** Channels that asked to wait, or did not answer, and until when they are left alone. */
  rests: Map<string, { until: number; failures: number }>
}

export const createHooks = (settings: HookSettings): Hooks => ({
  ...settings,
  busy: new Set(),
  rests: new Map(),
})

/** Those who are not to be posted to now. */
export const resting = ({ busy, rests }: Hooks, now: number): string[] => [
  ...busy,
  ...[...rests].filter(([, { until }]) => until > now).map(([channel]) => channel),
]

/** When the first of them may be posted to again. */
export function nextRested({ rests }: Hooks, now: number): number | null {
  const ahead = [...rests.values()].map(({ until }) => until).filter((until) => until > now)
  return ahead.length === 0 ? null : Math.min(...ahead)
}
