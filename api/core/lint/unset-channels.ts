import type { AlertChannel, Matrix } from '../matrix/matrix.ts'
import { type Finding, warning } from './finding.ts'
import { ruleFindingWords } from './words/rules.ts'

/** Channels whose address is a setting that the running program does not have. */
export function unsetChannels({ channels }: Matrix, isSet: (name: string) => boolean): Finding[] {
  return Object.entries(channels).flatMap(([name, channel]) => {
    const setting = settingOf(channel)
    if (setting === null || isSet(setting)) return []
    return [warning('channel-unset', `channels.${name}`, ruleFindingWords.channelUnset(setting))]
  })
}

const settingOf = (channel: AlertChannel): string | null =>
  (channel.kind !== 'email' && /^env:(.+)$/.exec(channel.url)?.[1]) || null
