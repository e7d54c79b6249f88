import { type ChildProcess, fork } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { minutes, seconds } from '@caselead/core/base/instant.ts'

/** An answer; or none, because it took too long, more memory than there was, or ended, or many others wait. */
export type Became<Answer> = { answer: Answer } | { gone: Gone }
export type Gone = 'late' | 'full' | 'ended' | 'busy'

/** Without work it ends, and the memory of its last task with it. */
const idle = seconds(30)
/** So many wait for their turn. */
const mostWaiting = 100
/** It says so once it has begun: on a busy machine that takes a while, which is no task's fault. */
const beginsWithin = minutes(1)

/**
 * A process of its own for what may crash over the files and mails of strangers: one task after another,
 * each a message that `file` answers with one, once it has said that it is ready. It starts with the first
 * task, ends with whatever goes wrong, and starts anew for the next.
 */
export function apart<Asked extends object | string>(file: string, megabytes?: number) {
  let child: ChildProcess | null = null
  let isReady = false
  let ending: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const stop = () => {
    clearTimeout(ending)
    child?.kill('SIGKILL')
    child = null
    isReady = false
  }

  /** Where no process can be started, or told its task, that is this task's end and no other's. */
  const turn = <Answer>(asked: Asked, patience: number): Promise<Became<Answer>> =>
    tried<Answer>(asked, patience).catch(() => {
      stop()
      return { gone: 'ended' }
    })

  async function tried<Answer>(asked: Asked, patience: number): Promise<Became<Answer>> {
    if (child?.connected === false) stop()
    child ??= started(file, megabytes)
    if (!isReady) {
      const began = await next(child, beginsWithin)
      if ('gone' in began) return { gone: 'ended' }
      isReady = true
    }
    return next(child, patience, asked)
  }

  function next<Answer>(
    worker: ChildProcess,
    patience: number,
    asked?: Asked,
  ): Promise<Became<Answer>> {
    clearTimeout(ending)
    return new Promise((resolve) => {
      const finish = (became: Became<Answer>) => {
        clearTimeout(limit)
        worker.removeListener('message', answered).removeListener('exit', ended)
        worker.removeListener('error', failed)
        if ('gone' in became) stop()
        else ending = setTimeout(stop, idle).unref()
        resolve(became)
      }
      const answered = (answer: Answer) => finish({ answer })
      const ended = (_: number | null, signal: NodeJS.Signals | null) =>
        finish({ gone: signal !== null && outOfMemory.includes(signal) ? 'full' : 'ended' })
      const failed = () => finish({ gone: 'ended' })
      const limit = setTimeout(() => finish({ gone: 'late' }), patience)
      worker.once('message', answered).once('exit', ended).once('error', failed)
      if (asked === undefined) return
      try {
        worker.send(asked, (error) => error && failed())
      } catch {
        failed()
      }
    })
  }

  return {
    /** The answer, if it takes no longer than `patience` from when its turn comes, in milliseconds. */
    ask<Answer>(asked: Asked, patience: number): Promise<Became<Answer>> {
      if (waiting >= mostWaiting) return Promise.resolve({ gone: 'busy' })
      waiting += 1
      const became = last.then(() => turn<Answer>(asked, patience)).finally(() => (waiting -= 1))
      last = became
      return became
    },
    stop,
  }
}

/** How Node ends when its heap is full. */
const outOfMemory: readonly string[] = ['SIGABRT', 'SIGTRAP']

/** It's told nothing of our settings, keeps nobody from ending, and never outlives us. */
function started(file: string, megabytes?: number): ChildProcess {
  const child = fork(file, {
    serialization: 'advanced',
    execArgv: megabytes === undefined ? [] : [`--max-old-space-size=${megabytes}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const end = () => child.kill('SIGKILL')
  if (child.pid !== undefined) process.once('exit', end)
  child.once('exit', () => process.removeListener('exit', end))
  child.on('error', () => {})
  child.unref()
  child.channel?.unref()
  void goesFirst(child)
  return child
}

/** Where the machine itself runs out of memory, Linux ends this process and not us. */
const goesFirst = ({ pid }: ChildProcess): Promise<void> =>
  writeFile(`/proc/${pid}/oom_score_adj`, '1000').catch(() => {})
