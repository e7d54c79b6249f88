import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

const answers: Record<string, [status: number, words: string]> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'This address, or the cookies sent with it, is too long for us to read.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'This took too long to arrive. Please try again.'],
}

/** What never became a request is answered in a sentence, and its connection is closed. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  const [status, words] = answers[error.code ?? ''] ?? [400, 'We could not read this request.']
  if (socket.writable && error.code !== 'ECONNRESET' && !isAnswering(socket)) {
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: text/plain; charset=utf-8',
      `content-length: ${words.length}`,
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
