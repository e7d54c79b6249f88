import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { troubleWords } from '../../base/words.ts'
import { httpWords } from '../words.ts'

const answers: Record<string, [status: number, words: string]> = {
  HPE_HEADER_OVERFLOW: [431, httpWords.headersTooLong],
  ERR_HTTP_REQUEST_TIMEOUT: [408, httpWords.tooSlow],
}

/** What never became a request is answered in a sentence, and its connection is closed. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  const [status, words] = answers[error.code ?? ''] ?? [400, troubleWords.unreadable]
  if (socket.writable && error.code !== 'ECONNRESET' && !isAnswering(socket)) {
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: text/plain; charset=utf-8',
      `content-length: ${Buffer.byteLength(words)}`,
      'connection: close',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n${words}`)
  }
  socket.destroySoon()
}

/** An answer to an earlier request has begun, and nothing may be written into it. */
const isAnswering = (socket: Socket): boolean => {
  const { _httpMessage: answer } = socket as { _httpMessage?: { headersSent: boolean } }
  return answer?.headersSent ?? false
}
