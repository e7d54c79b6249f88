import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { minutes } from '@caselead/core/base/instant.ts'
import { reasonOf } from '../base/report.ts'

export type Verdict = 'clean' | 'harmful'

/** Looks into a file; throws where nobody answers, or nobody can tell. */
export type Scanner = (body: AsyncIterable<Uint8Array>) => Promise<Verdict>

const patience = minutes(2)
const longestAnswer = 4_000

/** ClamAV's daemon, by its INSTREAM command. `address` is tcp://HOST:PORT or unix:/PATH. */
export const clamd =
  (address: string, timeoutMs = patience): Scanner =>
  async (body) => {
    const socket = reach(address)
    // Whatever breaks off is told by what is awaited.
    socket.on('error', () => {})
    const late = setTimeout(() => socket.destroy(new Error('the scanner is silent')), timeoutMs)
    const answer = answerOf(socket)
    answer.catch(() => {})
    try {
      // Whoever stops listening in the middle has an answer, or is gone.
      await stream(socket, body).catch(() => {})
      return verdictIn(await answer)
    } catch (error) {
      // Its own words alone: by such codes it's told that the database is away.
      throw new Error(`the scanner can’t be asked: ${reasonOf(error)}`)
    } finally {
      clearTimeout(late)
      socket.destroy()
    }
  }

async function stream(socket: Socket, body: AsyncIterable<Uint8Array>): Promise<void> {
  const gone = once(socket, 'close').then(() => Promise.reject(new Error('the scanner hung up')))
  gone.catch(() => {})
  const write = async (piece: Uint8Array | string) => {
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), gone])
  }
  await write('zINSTREAM\0')
  for await (const piece of body) {
    await write(sized(piece.length))
    await write(piece)
  }
  await write(sized(0))
}

function reach(address: string): Socket {
  if (address.startsWith('unix:')) return connect(address.slice('unix:'.length))
  const { hostname, port } = new URL(address)
  return connect(Number(port), hostname.replace(/^\[|\]$/g, ''))
}

function sized(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = ''
  for await (const piece of socket) {
    answer += String(piece)
    if (answer.length > longestAnswer) break
  }
  return answer
}

function verdictIn(answer: string): Verdict {
  const said = answer.replaceAll('\0', '').trim()
  if (said.endsWith(' FOUND')) return 'harmful'
  if (said === 'stream: OK') return 'clean'
  throw new Error(`the scanner answered: ${said.slice(0, 200) || 'nothing'}`)
}
