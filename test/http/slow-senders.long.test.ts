import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { connectionBounds } from '@caselead/api/base/bounds.ts'
import type { Handler } from '@caselead/api/http/app-parts.ts'
import { listenOn } from '@caselead/api/http/server/listen-on.ts'
import { expect, onTestFinished, test } from 'vitest'

const short = {
  ...connectionBounds,
  headersTimeout: 300,
  requestTimeout: 600,
  filesTimeout: 2_500,
  keepAliveTimeout: 300,
  silenceTimeout: 900,
  lookEvery: 50,
}
const soon = 4_000

const hello: Handler = async (request) => new Response(`hello ${(await request.text()).length}`)

async function listening(handler = hello, bounds = short): Promise<number> {
  const { port, stop } = await listenOn(0, bounds)(handler)
  onTestFinished(stop)
  return port
}

interface Line {
  socket: Socket
  heard: () => string
  closed: Promise<unknown>
}

function line(port: number): Line {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text
  })
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  return { socket, heard: () => heard, closed: once(socket, 'close') }
}

const dripping = async ({ socket }: Line, text: string) => {
  for (const letter of text.repeat(50)) {
    if (socket.destroyed) return
    socket.write(letter)
    await wait(60)
  }
}

const isClosedSoon = ({ closed }: Line) =>
  Promise.race([closed.then(() => true), wait(soon, false)])

const asking = 'POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 1000\r\n\r\n'

test.for<[who: string, first: string, then: string, words: string]>([
  ['who connects and says nothing', '', '', ''],
  ['who sends their headers letter by letter', 'GET / HTTP/1.1\r\n', 'x', 'took too long'],
  ['who sends half their headers', 'GET / HTTP/1.1\r\nhost: here\r\n', '', 'took too long'],
  ['who never sends the body', asking, '', 'took too long'],
  ['who sends the body letter by letter', asking, 'x', 'took too long'],
  ['who asks once and keeps the line', 'GET / HTTP/1.1\r\nhost: here\r\n\r\n', '', 'hello 0'],
  ['who sends what is no request', 'what?\r\n\r\n', '', 'couldn’t read'],
])('%s is closed', async ([, first, then, words]) => {
  const slow = line(await listening())
  slow.socket.write(first)
  void dripping(slow, then)
  expect(await isClosedSoon(slow)).toBe(true)
  expect(slow.heard()).toContain(words)
})

const file = 'POST /cases/C-1/files HTTP/1.1\r\nhost: here\r\ncontent-length: 20\r\n\r\n'

test('who sends a file over a slow line is waited for, but not for ever', async () => {
  const port = await listening()
  const [slow, endless] = [line(port), line(port)]
  slow.socket.write(file)
  endless.socket.write(file.replace('20', '1000'))
  void dripping(slow, 'x')
  void dripping(endless, 'x')
  await wait(2 * short.requestTimeout + 300)
  expect(slow.heard()).toContain('hello 20')
  expect(await isClosedSoon(endless)).toBe(true)
  expect(endless.heard()).toContain('took too long')
})

test('who never reads a long answer is closed', async () => {
  const long = 'x'.repeat(30_000_000)
  const slow = line(await listening(() => new Response(long)))
  slow.socket.pause()
  slow.socket.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n')
  await wait(short.silenceTimeout * 4)
  slow.socket.resume()
  await slow.closed
  expect(slow.heard().length).toBeLessThan(long.length)
})

test('three hundred idle lines go while others are served', async () => {
  const port = await listening()
  const idle = Array.from({ length: 300 }, () => line(port))
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  expect(await answer.text()).toBe('hello 0')
  expect(await Promise.all(idle.map(isClosedSoon))).toEqual(idle.map(() => true))
})

test('one connection more than there may be is closed, and those before are served', async () => {
  const port = await listening(hello, {
    ...short,
    most: 3,
    headersTimeout: 2_000,
    requestTimeout: 2_000,
  })
  const [first, ...others] = Array.from({ length: 3 }, () => line(port))
  await Promise.all([first, ...others].map((each) => each && once(each.socket, 'connect')))
  const fourth = line(port)
  await fourth.closed
  expect(others.some(({ socket }) => socket.destroyed)).toBe(false)
  first?.socket.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n')
  await wait(200)
  expect(first?.heard()).toContain('hello 0')
})
