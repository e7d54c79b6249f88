/** How long something took; `ended` is false where it was still going on when it was last looked at. */
export interface Lasted {
  ms: number
  ended: boolean
}

/** What is known just after an instant at which something ended. */
export interface SurvivalStep {
  ms: number
  atRisk: number
  ends: number
  /** The share that still goes on (Kaplan–Meier), and its standard error (Greenwood). */
  share: number
  error: number
}

/** In the order they ended. What is still going on counts for as long as it was seen. */
export function survival(all: readonly Lasted[]): SurvivalStep[] {
  const steps: SurvivalStep[] = []
  let [share, variance, passed] = [1, 0, 0]
  for (const { ms, ends, leave } of byTime(all)) {
    const atRisk = all.length - passed
    passed += leave
    if (ends === 0) continue
    share *= 1 - ends / atRisk
    // When everything has ended, nothing is left to vary.
    variance += atRisk === ends ? 0 : ends / (atRisk * (atRisk - ends))
    steps.push({ ms, atRisk, ends, share, error: share * Math.sqrt(variance) })
  }
  return steps
}

/** Those that lasted equally long, together. */
function byTime(all: readonly Lasted[]): { ms: number; ends: number; leave: number }[] {
  const times: { ms: number; ends: number; leave: number }[] = []
  for (const { ms, ended } of all.toSorted((a, b) => a.ms - b.ms)) {
    const last = times.at(-1)
    const time = last?.ms === ms ? last : { ms, ends: 0, leave: 0 }
    if (time !== last) times.push(time)
    time.ends += ended ? 1 : 0
    time.leave += 1
  }
  return times
}

/** When a share of them has ended, with its 95% interval; null for what isn't reached. */
export interface TimeReached {
  ms: number | null
  from: number | null
  to: number | null
}

const z = 1.959964
/** Shares are sums of rounded parts. */
export const hair = 1e-12

/** By when a share has ended: 0.5 is the median. */
export const timeReached = (steps: readonly SurvivalStep[], ended = 0.5): TimeReached =>
  crossing(
    steps.map(({ ms, share, error }) => ({ ms, share: 1 - share, error })),
    ended,
  )

/** Where a rising curve reaches a share; the interval is where its band does. */
export function crossing(
  steps: readonly { ms: number; share: number; error: number }[],
  part: number,
): TimeReached {
  const first = (reached: (step: (typeof steps)[number]) => number) =>
    steps.find((step) => reached(step) >= part - hair)?.ms ?? null
  return {
    ms: first(({ share }) => share),
    from: first((step) => bandOf(step).to),
    to: first((step) => bandOf(step).from),
  }
}

/** Between which shares the true one lies, by the log of its log, so that it never leaves 0 to 1. */
export function bandOf({ share, error }: Pick<SurvivalStep, 'share' | 'error'>): {
  from: number
  to: number
} {
  if (share <= 0 || share >= 1 || error === 0) return { from: share, to: share }
  const rest = 1 - share
  const reach = Math.exp((z * error) / (rest * Math.abs(Math.log(rest))))
  return { from: 1 - rest ** (1 / reach), to: 1 - rest ** reach }
}
