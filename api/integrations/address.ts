import type { AlertChannel } from '@caselead/core/matrix/matrix.ts'
import type { ChannelSettings } from '../runtime/channels.ts'
import { postWords } from './words.ts'

type Posted = Extract<AlertChannel, { url: string }>
type Address = { url: string } | { problem: string }

/** Where a channel's messages go. What is wrong is said without the address, which is a secret. */
export function addressOf({ url }: Posted, { environment }: ChannelSettings): Address {
  const [, name] = /^env:(.+)$/.exec(url) ?? []
  const found = name === undefined ? url : environment[name]
  if (!found) return { problem: postWords.settingMissing(`${name}`) }
  if (isWeb(found)) return { url: found }
  return { problem: name === undefined ? postWords.noAddress : postWords.settingNoAddress(name) }
}

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
