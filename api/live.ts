/** Who is looking at which case in this process, told when it changes. */
export interface Live {
  changed(caseId: number): void
  /** Something may have been missed: everybody looks again. */
  allChanged(): void
  subscribe(caseId: number): Changes
  stop(): void
}

export interface Changes {
  /** True when the case changed, false when nothing happened for so many milliseconds. */
  next(withinMs: number): Promise<boolean>
  stop(): void
}

export function createLive(): Live {
  const watchers = new Map<number, Set<() => void>>()
  const all = () => [...watchers.values()].flatMap((set) => [...set])
  return {
    changed: (caseId) => {
      for (const tell of watchers.get(caseId) ?? []) tell()
    },
    allChanged: () => {
      for (const tell of all()) tell()
    },
    subscribe(caseId) {
      const watcher = watch()
      const set = watchers.get(caseId) ?? new Set()
      watchers.set(caseId, set.add(watcher.tell))
      return {
        next: watcher.next,
        stop: () => {
          set.delete(watcher.tell)
          if (set.size === 0) watchers.delete(caseId)
          watcher.tell()
        },
      }
    },
    stop: () => {
      for (const tell of all()) tell()
    },
  }
}

function watch() {
  let told = false
  let wake: (() => void) | null = null
  return {
    tell: () => {
      told = true
      wake?.()
    },
    next: (withinMs: number) =>
      new Promise<boolean>((resolve) => {
        const done = () => {
          clearTimeout(timer)
          wake = null
          resolve(told)
          told = false
        }
        const timer = setTimeout(done, told ? 0 : withinMs)
        wake = done
      }),
  }
}
