import type { Server } from 'node:http'
import { CannotStart } from '@caselead/db/server/cannot-start.ts'
import { serve } from '@hono/node-server'
import { type ConnectionBounds, connectionBounds, headBytes } from '../../base/bounds.ts'
import type { Handler, Serve } from '../app-parts.ts'
import { answerBroken } from './broken-request.ts'
import { closing } from './closing.ts'

/** Listens on a port; 0 takes any that is free. */
export const listenOn =
  (port: number, bounds: ConnectionBounds = connectionBounds): Serve =>
  (fetch: Handler) =>
    new Promise((resolve, reject) => {
      const { headersTimeout, requestTimeout, keepAliveTimeout, lookEvery } = bounds
      const serverOptions = {
        ...{ headersTimeout, requestTimeout, keepAliveTimeout },
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
      server.once('error', (error: NodeJS.ErrnoException) => reject(portTaken(error, port)))
    })

const reasons: { [code: string]: string | undefined } = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'is reserved for programs with more rights',
}

function portTaken(error: NodeJS.ErrnoException, port: number): Error {
  const why = reasons[error.code ?? '']
  return why ? new CannotStart(`Port ${port} ${why}. Set PORT to another one.`) : error
}
