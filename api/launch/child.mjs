import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './places.mjs'

/**
 * Runs a program to its end and answers its exit code. The child sits in a process group of its
 * own, so Ctrl-C reaches it once, through here, and not a second time from the terminal.
 */
export async function run(
  command,
  args,
  { env, stdio = 'inherit', onLine, cwd = root, signal } = {},
) {
  const child = spawn(command, args, { cwd, env, stdio, detached: true })
  if (onLine) for (const stream of [child.stdout, child.stderr]) readLines(stream, onLine)
  let stopping = false
  const forward = (signal) => {
    stopping = true
    child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  signal?.addEventListener('abort', () => child.kill('SIGTERM'))
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, killedBy) =>
        resolve({ code: code ?? 128 + constants.signals[killedBy], stopping }),
      )
    })
  } finally {
    for (const signal of signals) process.off(signal, forward)
  }
}

/** The environment without what `npm start` adds to it. */
export function plainEnv(extra = {}) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config|package|lifecycle)_/.test(name) && name !== 'npm_command',
  )
  return { ...Object.fromEntries(kept), ...extra }
}

function readLines(stream, onLine) {
  let rest = ''
  stream?.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()
    lines.forEach(onLine)
  })
}
