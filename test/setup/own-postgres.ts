import { type Embedded, startEmbedded } from '@caselead/db/server/embedded.ts'
import { onTestFinished } from 'vitest'
import { newFolder } from './folder.ts'

/** A PostgreSQL for one test, which may stop it and start it again. */
export async function ownPostgres() {
  const dataDir = newFolder()
  const open = () => startEmbedded({ dataDir, fast: true })
  let server: Embedded = await open()
  onTestFinished(() => server.stop())
  return {
    url: server.url,
    stop: () => server.stop(),
    async start() {
      server = await open()
    },
  }
}
