import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { writeWhole } from '../kept-file.ts'

/** The port this folder used before, or a free one, noted in `file` for the next start. */
export async function keepPort(file: string): Promise<number> {
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = (before && (await tryPort(before))) || (await tryPort(0))
  if (!port) throw new Error('No free port on 127.0.0.1.')
  if (port !== before) writeWhole(file, String(port), { mode: 0o644 })
  return port
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const found = typeof address === 'object' && address ? address.port : undefined
      server.close(() => resolve(found))
    })
  })
}
