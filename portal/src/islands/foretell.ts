import type { Forecast } from '@caselead/api/views.ts'

export interface Foretold {
  forecast: Forecast
  /** The server's time when it was told. */
  now: number
}

/** "impact=team&urgency=blocked"; null until both are chosen. */
export function weightOf(chosen: FormData): string | null {
  const impact = chosen.get('impact')
  const urgency = chosen.get('urgency')
  return impact && urgency ? `impact=${String(impact)}&urgency=${String(urgency)}` : null
}

/** What a case of this weight may count on; null when no answer comes. */
export async function foretell(weight: string, signal: AbortSignal): Promise<Foretold | null> {
  try {
    const answer = await fetch(`/api/forecast?${weight}`, { signal })
    const now = Date.parse(answer.headers.get('date') ?? '')
    return answer.ok ? { forecast: (await answer.json()) as Forecast, now } : null
  } catch {
    return null
  }
}
