import type { Outcome } from '@caselead/core/help/figures/outcomes.ts'
import type { SearchKind } from '@caselead/core/help/figures/search-kinds.ts'

export const periods = [7, 30, 90] as const
export type Days = (typeof periods)[number]

/** The period an address asks for. */
export const daysAsked = (asked: URLSearchParams): Days =>
  periods.find((each) => String(each) === asked.get('days')) ?? 30

/** Which visits a number counts. */
export interface Visits {
  of: 'all' | 'article' | 'category'
  id: number
  who?: 'known' | 'strangers'
}

export const visitsAddress = (days: Days, { of, id, who }: Visits, outcome: Outcome): string =>
  `/desk/help/visits?${new URLSearchParams({
    ...{ days: String(days), of, outcome },
    ...(of !== 'all' && { id: String(id) }),
    ...(who && { who }),
  })}`

export const searchesAddress = (days: Days, kind: SearchKind, gap?: string): string =>
  `/desk/help/searches?${new URLSearchParams({
    ...{ days: String(days), kind },
    ...(gap !== undefined && { gap }),
  })}`

export const readersAddress = (days: Days, id: number): string =>
  `/desk/help/readers/${id}?days=${days}`
