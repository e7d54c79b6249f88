import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { newFolder } from './folder.ts'
import { freePort } from './serving.ts'

export const hasPgbouncer = spawnSync('pgbouncer', ['--version']).status === 0

/** A pgbouncer in transaction mode, with as many connections to the server as two processes need. */
export async function pgbouncer(to: string): Promise<string> {
  const { port, username, password, pathname } = new URL(to)
  const folder = newFolder()
  const own = await freePort()
  const users = join(folder, 'users')
  const settings = join(folder, 'pgbouncer.ini')
  writeFileSync(users, `"${username}" "${password}"\n`)
  const name = pathname.slice(1)
  const lines = [
    '[databases]',
    `${name} = host=127.0.0.1 port=${port} dbname=${name}`,
    '[pgbouncer]',
    ...['listen_addr = 127.0.0.1', `listen_port = ${own}`, 'unix_socket_dir ='],
    ...['auth_type = plain', `auth_file = ${users}`, 'pool_mode = transaction'],
    ...['default_pool_size = 20', 'max_client_conn = 200'],
  ]
  writeFileSync(settings, `${lines.join('\n')}\n`)
  for (const file of [users, settings]) chmodSync(file, 0o644)
  const asRoot = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const child = spawn('pgbouncer', [...asRoot, settings], { stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (text) => String(text).includes('process up') && resolve())
    child.on('exit', (code) => reject(new Error(`pgbouncer ended with ${code}`)))
  })
  const url = new URL(to)
  url.port = String(own)
  return url.href
}
