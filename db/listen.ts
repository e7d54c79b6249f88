import pg from 'pg'
import { type Channel, channels } from './write-cases.ts'

const firstDelay = 200
const longestDelay = 5_000

export interface Listener {
  stop(): Promise<void>
}

/**
 * Hears what every process on this database commits. A lost connection is made again, and
 * `onGap` says that something may have been missed.
 */
export function listen(
  url: string,
  onMessage: (channel: Channel, payload: string) => void,
  onGap: () => void,
): Listener {
  let stopped = false
  let delay = firstDelay
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined

  const retry = () => {
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(() => void open(), delay)
    delay = Math.min(delay * 2, longestDelay)
  }

  const open = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'caselead listen' })
    client = next
    let lost = false
    const lose = () => {
      if (lost) return
      lost = true
      retry()
    }
    next.on('error', lose)
    next.on('end', lose)
    next.on('notification', ({ channel, payload = '' }) => onMessage(channel as Channel, payload))
    try {
      await next.connect()
      for (const channel of channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`)
      delay = firstDelay
      onGap()
    } catch {
      await next.end().catch(() => {})
      lose()
    }
  }

  const ready = open()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await ready
      await client?.end().catch(() => {})
    },
  }
}
