import { CannotStart } from '@caselead/db/cannot-start.ts'
import type { ServerType } from '@hono/node-server'
import { serve } from '@hono/node-server'
import type { Handler, ProgramSettings } from '../program.ts'

/** Listens on a port; 0 takes any that is free. */
export const listenOn =
  (port: number): ProgramSettings['serve'] =>
  (fetch: Handler) =>
    new Promise((resolve, reject) => {
      const server: ServerType = serve({ fetch, port }, (info) =>
        resolve({ port: info.port, stop: () => close(server) }),
      )
      server.once('error', (error: NodeJS.ErrnoException) => reject(portTaken(error, port)))
    })

const close = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })

const reasons: { [code: string]: string | undefined } = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'is kept for programs with more rights',
}

function portTaken(error: NodeJS.ErrnoException, port: number): Error {
  const why = reasons[error.code ?? '']
  return why ? new CannotStart(`Port ${port} ${why}. Set PORT to another one.`) : error
}
