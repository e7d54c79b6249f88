import { when as written } from '@caselead/core/look/times.ts'

/** Where the reader is, and when. */
export interface Reader {
  zone: string
  now: number
}

export function readerHere(now: number): Reader {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return { zone: timeZone, now }
}

/** "14:30 today", "Tue 24 Nov, 09:30": as the portal and the mails write it. */
export const when = (at: number, { now, zone }: Reader): string => written(at, now, zone)
