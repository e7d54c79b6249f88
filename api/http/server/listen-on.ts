import type { Server } from 'node:http'
import { CannotStart } from '@caselead/db/server/cannot-start.ts'
import { serve } from '@hono/node-server'
import { type ConnectionBounds, connectionBounds, headBytes } from '../../base/bounds.ts'
import type { Handler, Serve } from '../app-parts.ts'
import { httpWords } from '../words.ts'
import { answerBroken } from './broken-request.ts'
import { closing } from './closing.ts'
import { waitsFor } from './waits-for.ts'

/** Listens on a port; 0 takes any that is free. */
export const listenOn =
  (port: number, bounds: ConnectionBounds = connectionBounds): Serve =>
  (fetch: Handler) =>
    new Promise((resolve, reject) => {
      const { headersTimeout, filesTimeout, keepAliveTimeout, lookEvery } = bounds
      const serverOptions = {
        ...{ headersTimeout, requestTimeout: filesTimeout, keepAliveTimeout },
        connectionsCheckingInterval: lookEvery,
        maxHeaderSize: headBytes,
      }
      const server = serve({ fetch, port, serverOptions }, (info) =>
        resolve({ port: info.port, stop }),
      ) as Server
      const stop = closing(server)
      server.maxConnections = bounds.most
      server.setTimeout(bounds.silenceTimeout)
      server.on('clientError', answerBroken)
      server.prependListener('request', waitsFor(bounds))
      server.once('error', (error: NodeJS.ErrnoException) => reject(portTaken(error, port)))
    })

function portTaken(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new CannotStart(httpWords.portTaken(port))
  return error.code === 'EACCES' ? new CannotStart(httpWords.portReserved(port)) : error
}
