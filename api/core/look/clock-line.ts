import { hours, type Instant } from '../base/instant.ts'

export type ClockState = 'running' | 'warn' | 'late' | 'paused'

interface Span {
  since: Instant
  due: Instant
  now: Instant
  isPaused?: boolean
}

/** Three quarters have passed and it's due within hours: somebody had better look. */
const soon = { share: 0.75, within: hours(4) }

export const clockState = ({ since, due, now, isPaused = false }: Span): ClockState => {
  if (isPaused) return 'paused'
  if (now > due) return 'late'
  const isNear = due - now <= soon.within
  return isNear && now - since >= soon.share * (due - since) ? 'warn' : 'running'
}

/**
 * What stands inside an `<svg class="clock STATE" height="8">`: a span of time, what has passed of
 * it, and the tick it runs to. Once late, the tick stands where the time ran out.
 */
export function clockLine(span: Span): { state: ClockState; inner: string } {
  const { since, due, now } = span
  const state = clockState(span)
  const whole = Math.max(due - since, 1)
  const passed = Math.min(Math.max(now - since, 0), whole)
  const gone = state === 'late' ? 100 : percent(passed / whole)
  const tick = state === 'late' ? percent(whole / Math.max(now - since, 1)) : 100
  return {
    state,
    inner:
      '<rect class="span" y="3" width="100%" height="2"/>' +
      `<rect class="gone" y="2.5" width="${gone}%" height="3"/>` +
      `<rect class="tick" x="${tick}%" y="0" width="2" height="8" transform="translate(-2)"/>`,
  }
}

const percent = (share: number) => Math.round(share * 1000) / 10
