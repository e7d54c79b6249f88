import type { AlertChannel, Matrix } from '../matrix/matrix.ts'
import { type Finding, warning } from './finding.ts'

/** Channels whose address is a setting that the running program does not have. */
export function unsetChannels({ channels }: Matrix, isSet: (name: string) => boolean): Finding[] {
  return Object.entries(channels).flatMap(([name, channel]) => {
    const setting = settingOf(channel)
    if (setting === null || isSet(setting)) return []
    const why = `Its address is the setting ${setting}, which Caselead was started without.`
    const mend = `Start it with ${setting}; until then what is told there waits.`
    return [warning('channel-unset', `channels.${name}`, why, mend)]
  })
}

const settingOf = (channel: AlertChannel): string | null =>
  (channel.kind !== 'email' && /^env:(.+)$/.exec(channel.url)?.[1]) || null
