import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { stopBounds } from '../../base/bounds.ts'
import { endsWithin } from '../../base/within.ts'

const lookEvery = 25

/**
 * Answers how to stop this server: no new connection is taken, every request that has arrived is
 * answered, with the word that its connection ends, and what waits for another request is closed.
 */
export function closing(server: Server, bounds = stopBounds): () => Promise<void> {
  const answering = new Map<Socket, Set<ServerResponse>>()
  let isStopping = false

  server.on('connection', (socket: Socket) => {
    answering.set(socket, new Set())
    socket.once('close', () => answering.delete(socket))
  })
  server.prependListener('request', ({ socket }, answer) => {
    const answers = answering.get(socket)
    answers?.add(answer)
    answer.once('close', () => answers?.delete(answer))
    if (isStopping) answer.shouldKeepAlive = false
  })

  return async () => {
    isStopping = true
    for (const answers of answering.values()) {
      for (const answer of answers) if (!answer.headersSent) answer.shouldKeepAlive = false
    }
    // Whoever is at the door already comes in.
    await new Promise(setImmediate)
    await new Promise(setImmediate)
    // Not the HTTP server's own, which cuts off whoever is about to send a request.
    const closed = new Promise<void>((done) => NetServer.prototype.close.call(server, () => done()))
    await endsWithin(bounds.waiting, closed)
    // Stops its timers, too.
    server.close(() => {})
    const closeWaiting = () => {
      for (const [socket, answers] of answering) if (answers.size === 0) socket.destroySoon()
    }
    closeWaiting()
    const looking = setInterval(closeWaiting, lookEvery)
    await endsWithin(bounds.requests - bounds.waiting, closed)
    clearInterval(looking)
    server.closeAllConnections()
    await closed
  }
}
