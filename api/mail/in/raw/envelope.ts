/** Who brought a mail that came whole, and what they said of it. */
export interface RawEnvelope {
  /** `smtp`, `hook` or `command`. */
  by: 'smtp' | 'hook' | 'command'
  /** As its first lines say it, so that a mail nobody can read has a sender, too. */
  from: string
  subject: string
  /** The addresses it was delivered for, where that was said. */
  to: string[]
}

export const envelopeOf = ({ envelope }: { envelope: unknown }): Pick<RawEnvelope, 'to'> =>
  typeof envelope === 'object' &&
  envelope !== null &&
  'to' in envelope &&
  Array.isArray(envelope.to)
    ? { to: envelope.to.filter((each) => typeof each === 'string') }
    : { to: [] }

const headBytes = 64_000
const longestLine = 500

/** What a header of a mail says at first sight; empty where there is none. */
export function headLine(bytes: Buffer, name: 'from' | 'subject'): string {
  const lines = bytes.subarray(0, headBytes).toString('utf8').split('\n')
  const end = lines.findIndex((line) => line.trim() === '')
  const head = end < 0 ? lines : lines.slice(0, end)
  const found = head.find((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`)
  return found?.slice(name.length + 1, longestLine).trim() ?? ''
}
