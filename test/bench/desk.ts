import { tmpdir } from 'node:os'
import { createLog } from '@caselead/api/base/log.ts'
import { createFiles } from '@caselead/api/files/files.ts'
import { usualFiles } from '@caselead/api/files/settings.ts'
import { createChannels } from '@caselead/api/runtime/channels.ts'
import { createMailer } from '@caselead/api/runtime/mailer.ts'
import { createRuntime, type Runtime } from '@caselead/api/runtime/runtime.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { createDatabase, onServer } from '@caselead/db/server/databases.ts'
import { migrateToLatest } from '@caselead/db/server/migrate.ts'

export const secret = 'bench'.repeat(8)

/** A desk without a server around it, on the clock it is given. */
export function deskOn(
  url: string,
  now: () => number,
  { mailUrl = 'http://127.0.0.1:9', steady }: { mailUrl?: string; steady?: () => number } = {},
): Runtime {
  const supportAddress = 'support@northwind.example'
  return createRuntime({
    db: connect(url),
    now,
    ...(steady && { steady }),
    secret,
    publicUrl: 'http://localhost',
    supportAddress,
    mailer: createMailer({
      apiKey: 'none',
      baseUrl: mailUrl,
      supportAddress,
      webhookSecret: '',
    }),
    files: createFiles(usualFiles(tmpdir())),
    hooks: createChannels({ signingSecret: null, environment: {} }),
    selfUrl: () => '',
    log: createLog('warn'),
  })
}

/** A migrated database of its own on the bench's server. */
export async function newDatabase(server: string, name: string): Promise<string> {
  await createDatabase(server, name)
  const url = onServer(server, name)
  const db = connect(url)
  await migrateToLatest(db)
  await db.destroy()
  return url
}
