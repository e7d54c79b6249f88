import type { Forecast } from '@caselead/api/views/types/index.ts'

export interface Foretold {
  forecast: Forecast
  /** The server's time when it was told. */
  now: number
}

const draftFields = ['impact', 'urgency', 'subject', 'body'] as const

/** The case as far as it is written, as JSON; null until it is said how severe it is. */
export function draftIn(form: FormData): string | null {
  if (!form.get('impact') || !form.get('urgency')) return null
  return JSON.stringify(
    Object.fromEntries(draftFields.map((name) => [name, String(form.get(name) ?? '')])),
  )
}

/** What a forecast rests on first; null of nothing. */
export function severityOf(draft: string | null): string | null {
  if (draft === null) return null
  const { impact, urgency } = JSON.parse(draft) as Record<(typeof draftFields)[number], string>
  return `${impact} ${urgency}`
}

/** What opening this draft would lead to; null when no answer comes. */
export async function foretell(draft: string, signal: AbortSignal): Promise<Foretold | null> {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/api/forecast', { method: 'POST', headers, body: draft, signal })
    const now = Date.parse(answer.headers.get('date') ?? '')
    return answer.ok ? { forecast: (await answer.json()) as Forecast, now } : null
  } catch {
    return null
  }
}
