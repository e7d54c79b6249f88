import type { AlertChannel } from '@caselead/core/matrix/matrix.ts'
import type { ChannelSettings } from '../runtime/channels.ts'

type Posted = Extract<AlertChannel, { url: string }>
type Address = { url: string } | { problem: string }

/** Where a channel's messages go. What is wrong is said without the address, which is a secret. */
export function addressOf({ url }: Posted, { environment }: ChannelSettings): Address {
  const [, name] = /^env:(.+)$/.exec(url) ?? []
  const found = name === undefined ? url : environment[name]
  if (!found) return { problem: `the setting ${name} is not set` }
  const where = name === undefined ? 'the channel’s address' : `the setting ${name}`
  return isWeb(found) ? { url: found } : { problem: `${where} is not a web address` }
}

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
