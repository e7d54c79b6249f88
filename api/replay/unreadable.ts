import { basename } from 'node:path'
import { replayWords, unreadableWords } from './words.ts'

/** A file that cannot be replayed; the message is for the person who named it. */
export class UnreadableLog extends Error {
  override name = 'UnreadableLog'
}

export interface PassedOver {
  broken: readonly { line: number; reason: string }[]
  brokenRows: number
}

const reasonsShown = 3

/** Not one incident came out of a file that looked like a log. */
export function nothingReadable(path: string, { broken, brokenRows }: PassedOver): UnreadableLog {
  if (brokenRows === 0) return new UnreadableLog(unreadableWords.noRows(basename(path)))
  const some = broken
    .slice(0, reasonsShown)
    .map(({ line, reason }) => replayWords.brokenRow(line, reason))
  return new UnreadableLog(
    brokenRows === 1
      ? unreadableWords.onlyRow(basename(path), some)
      : unreadableWords.noRow(basename(path), brokenRows, some),
  )
}

const reasons: Record<string, string> = {
  ENOENT: 'doesn’t exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'can’t be read by this user',
  Z_BUF_ERROR: 'ends in the middle of its compressed data: copy or download it again',
  Z_DATA_ERROR: 'is damaged and can’t be unpacked: copy or download it again',
  CSV_QUOTE_NOT_CLOSED: 'holds a quote that is never closed',
  CSV_MAX_RECORD_SIZE: 'holds a row of more than a megabyte; a quote may not be closed',
}

/** What the outside world does to files becomes a sentence; any other error stays what it is. */
export function inWords(path: string, error: unknown, line?: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code]
  if (!reason) return error
  const place = line && code.startsWith('CSV') ? ` after line ${line}` : ''
  return new UnreadableLog(`${basename(path)} ${reason}${place}.`, { cause: error })
}
