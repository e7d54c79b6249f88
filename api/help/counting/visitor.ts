import { createHmac } from 'node:crypto'

/** Somebody whose searches and readings are counted. */
export interface HelpVisitor {
  /** Tells them from others: of whoever isn't signed in for a day, and only to us. */
  who: string
  contactId: string | null
  /** Whom they share their bounds with. */
  network: string
}

/** Programs that read everything and need no help. */
const programs = /bot|crawl|spider|slurp|preview|monitor|curl|wget|headless|python|node/i

/** What a browser and its network are called on one day; the next day they're called something else. */
export function stranger(
  secret: string,
  { network, browser, at }: { network: string; browser: string; at: number },
): HelpVisitor | null {
  if (browser === '' || programs.test(browser)) return null
  const day = new Date(at).toISOString().slice(0, 10)
  const hashed = (what: string) =>
    createHmac('sha256', secret).update(`help:${day}:${what}`).digest('base64url').slice(0, 22)
  const from = hashed(`network:${network}`)
  return { who: `${from}.${hashed(`browser:${browser}`)}`, contactId: null, network: from }
}

export const customer = (contactId: string): HelpVisitor => ({
  ...{ who: `contact:${contactId}`, contactId, network: `contact:${contactId}` },
})
