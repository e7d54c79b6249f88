import { tmpdir } from 'node:os'
import { createLog } from '@caselead/api/base/log.ts'
import { createFiles } from '@caselead/api/files/files.ts'
import { usualFiles } from '@caselead/api/files/settings.ts'
import type { HostedModel } from '@caselead/api/llm/hosted-model.ts'
import { createChannels } from '@caselead/api/runtime/channels.ts'
import { createMailer } from '@caselead/api/runtime/mailer.ts'
import { createRuntime, type Runtime } from '@caselead/api/runtime/runtime.ts'
import type { Db } from '@caselead/db/tables.ts'
import { createTransport } from '@caselead/emails/provider/transport.ts'

export interface QuietDesk {
  db: Db
  secret: string
  now: () => number
  /** The same clock unless it is told: one that never goes back. */
  steady?: () => number
  /** Where mail goes; nowhere unless it is told. */
  mailUrl?: string
  /** How long the provider may take, in milliseconds of the real clock. */
  mailPatience?: number
  /** What figures are read from, where that's another connection. */
  reports?: Db
  hosted?: HostedModel
}

const supportAddress = 'support@northwind.example'

/** What actions and the engine need, without anybody listening and nothing running by itself. */
export function quietDesk({ mailPatience = 5_000, ...told }: QuietDesk): Runtime {
  const { mailUrl = 'http://127.0.0.1:9', ...settings } = told
  const provider = { apiKey: 're_test', baseUrl: mailUrl }
  const mailer = createMailer({ ...provider, supportAddress, webhookSecret: 'whsec_unused' })
  const transport = createTransport({ ...provider, from: supportAddress, timeoutMs: mailPatience })
  return createRuntime({
    steady: settings.now,
    ...settings,
    ...{ publicUrl: 'http://help.northwind.example', supportAddress },
    mailer: { ...mailer, transport },
    files: createFiles(usualFiles(tmpdir())),
    hooks: createChannels({ signingSecret: null, environment: {} }),
    log: createLog('silent'),
    selfUrl: () => '',
  })
}
