import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '@caselead/db/server/connect.ts'
import { giveToRunner } from '@caselead/db/server/embedded/runner.ts'
import { startEmbedded } from '@caselead/db/server/embedded.ts'
import { CompiledQuery } from 'kysely'
import { onTestFinished } from 'vitest'
import { newFolder } from './folder.ts'
import { freePort } from './serving.ts'

/** A PostgreSQL with a standby that has whatever it says is committed. */
export async function primaryAndStandby() {
  const [dataDir, spare] = [newFolder(), newFolder()]
  const primary = await startEmbedded({ dataDir, port: await freePort() })
  onTestFinished(() => primary.stop())
  await ask(primary.url, 'alter system set fsync = off')
  await ask(primary.url, 'select pg_reload_conf()')
  await copyOf(primary.url, dataDir, spare)
  const standby = await startEmbedded({ dataDir: spare, port: await freePort() })
  onTestFinished(() => standby.stop())
  await ask(primary.url, `alter system set synchronous_standby_names = '*'`)
  await ask(primary.url, 'select pg_reload_conf()')
  const promote = async () => {
    await ask(standby.url, `alter system set synchronous_standby_names = ''`)
    await ask(standby.url, 'select pg_promote()')
    await ask(standby.url, 'select pg_reload_conf()')
  }
  return { primary, standby, promote }
}

/** A base backup by the server's own functions: the programs that come along have no other way. */
async function copyOf(url: string, from: string, to: string): Promise<void> {
  const folder = join(to, 'postgres')
  const label = await withOneSession(url, async (say) => {
    await say(`select pg_backup_start('standby', fast => true)`)
    execFileSync('cp', ['-a', join(from, 'postgres'), folder])
    execFileSync('cp', ['-a', join(from, 'postgres.password'), join(to, 'postgres.password')])
    const [stopped] = await say('select labelfile from pg_backup_stop(wait_for_archive => false)')
    return String(stopped?.labelfile)
  })
  rmSync(join(folder, 'postmaster.pid'))
  rmSync(join(folder, 'postmaster.opts'), { force: true })
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    giveToRunner(join(folder, name))
  }
  put('backup_label', label)
  put('standby.signal', '')
  const { port, username, password } = new URL(url)
  const where = `host=127.0.0.1 port=${port} user=${username} password=${password}`
  put('postgresql.auto.conf', `fsync = off\nprimary_conninfo = '${where}'\n`)
}

type Say = (text: string) => Promise<Record<string, unknown>[]>

async function withOneSession<T>(url: string, work: (say: Say) => Promise<T>): Promise<T> {
  const db = connect(url, { max: 1 })
  try {
    return await db.connection().execute((session) =>
      work(async (text) => {
        const { rows } = await session.executeQuery(CompiledQuery.raw(text))
        return rows as Record<string, unknown>[]
      }),
    )
  } finally {
    await db.destroy()
  }
}

export const ask = (url: string, text: string) => withOneSession(url, (say) => say(text))
