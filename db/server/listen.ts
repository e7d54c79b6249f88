import pg from 'pg'
import { type Channel, channels } from '../notify.ts'
import { Client } from './client.ts'
import { askWritable } from './writable.ts'

const firstDelay = 200
const longestDelay = 2_000

/** How often the line is tried, and how long it may take to answer. */
const heartbeat = 3_000
const patience = 3_000

export interface Listener {
  stop(): Promise<void>
}

/**
 * Hears what every process on this database commits. A connection that is lost, doesn't answer or
 * leads to a server that can't be written is made again, and `onGap` says that something may have
 * been missed.
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
    const next = new Client({
      ...{ connectionString: url, application_name: 'caselead listen' },
      ...{ connectionTimeoutMillis: patience, patience, lasts: false, onStale: () => {} },
    })
    client = next
    let lost = false
    let beating: NodeJS.Timeout | undefined
    const lose = () => {
      if (lost) return
      lost = true
      clearTimeout(beating)
      retry()
    }
    const beat = async () => {
      try {
        const { rows } = await next.query(askWritable)
        if (!rows[0]?.writable) throw new Error('this server can only be read')
        if (!lost) beating = setTimeout(beat, heartbeat)
      } catch {
        lose()
        await next.end().catch(() => {})
      }
    }
    next.on('error', lose)
    next.on('end', lose)
    next.on('notification', ({ channel, payload = '' }) => onMessage(channel as Channel, payload))
    try {
      await next.connect()
      for (const channel of channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`)
      delay = firstDelay
      onGap()
      void beat()
    } catch {
      lose()
      await next.end().catch(() => {})
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
