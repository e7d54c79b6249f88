import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface Serving {
  /** Where it listens, on this machine. */
  url: string
  pid: number
  /** What it has said so far, line by line. */
  told: string[]
  /** Its exit code, null when it was killed. */
  ended: Promise<number | null>
  isAlive(): boolean
  kill(signal: NodeJS.Signals): void
  /** Resolves once a line says this. */
  says(words: string): Promise<void>
}

/** `api/serve.ts`, or another program of ours, in a process of its own. */
export function run(file: string, env: Record<string, string>, args: string[] = []): Serving {
  const child = spawn(process.execPath, [join(root, file), ...args], {
    cwd: root,
    env: { ...plainEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told: string[] = []
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      told.push(...lines)
      for (const look of waiting) look()
    })
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!told.some((line) => line.includes(words))) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
      void ended.then(() => reject(new Error(`it ended without “${words}”:\n${told.join('\n')}`)))
    })
  const url = `http://127.0.0.1:${env.PORT ?? 3000}`
  const isAlive = () => child.exitCode === null && child.signalCode === null
  const kill = (signal: NodeJS.Signals) => child.kill(signal)
  return { url, pid: child.pid ?? 0, told, ended, isAlive, kill, says }
}

/** The program, once it says that it is running. */
export async function serve(env: Record<string, string>): Promise<Serving> {
  const serving = run('api/serve.ts', { PORT: String(await freePort()), ...env })
  await serving.says('Caselead is running')
  return serving
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const quick = { LOG_LEVEL: 'warn', NODE_ENV: 'production', UNLIMITED_LOCALHOST: '1' }

/** What our own launcher sets, without what the test run or whoever started it set for themselves. */
function plainEnv(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE, MALLOC_ARENA_MAX } = process.env
  return { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE, MALLOC_ARENA_MAX, ...quick }
}
