import { Refusal } from '@caselead/core/base/refusal.ts'
import { streamBounds } from '../base/bounds.ts'
import { liveWords } from './words.ts'

/** A page that stays open: which cases it shows, and to whom. */
export interface Follower {
  cases: readonly number[]
  /** Of the team; a customer hears only of what they can see. */
  isTeam: boolean
  /** Whoever it is, by their id. */
  person: string
  /** What they are signed in with; it ends with that. Null for a link from a mail. */
  session: string | null
}

export interface News {
  /** Cases that changed since it was last asked. */
  changed: number[]
  /** The session ended, or the process stops. */
  isOver: boolean
}

export interface Following {
  /** Waits for news so long at most, in milliseconds. */
  next(withinMs: number): Promise<News>
  stop(): void
}

/** Who follows which case in this process, told when it changes. */
export interface Live {
  changed(caseId: number, isForTeam: boolean): void
  /** Something may have been missed: everybody looks again. */
  allChanged(): void
  sessionEnded(session: string): void
  /** Refused where somebody, or this process, has too many followed already. */
  follow(follower: Follower): Following
  stop(): void
}

export function createLive(bounds = streamBounds): Live {
  const open = new Set<Follower & Ear>()
  let isStopping = false
  const tell = (heard: (one: Follower) => readonly number[]) => {
    for (const one of open) one.hear(heard(one))
  }
  return {
    changed: (caseId, isForTeam) =>
      tell(({ cases, isTeam }) =>
        (isTeam || !isForTeam) && cases.includes(caseId) ? [caseId] : [],
      ),
    allChanged: () => tell(({ cases }) => cases),
    sessionEnded: (session) => {
      for (const one of open) if (one.session === session) one.end()
    },
    follow(follower) {
      const own = [...open].filter(({ person }) => person === follower.person).length
      if (own >= bounds.perPerson) {
        throw new Refusal('too_many', liveWords.tooManyBrowsers)
      }
      if (open.size >= bounds.perProcess) {
        throw new Refusal('unavailable', liveWords.tooManyPages)
      }
      const one = { ...follower, ...ear() }
      open.add(one)
      if (isStopping) one.end()
      return { next: one.next, stop: () => open.delete(one) && one.end() }
    },
    stop: () => {
      isStopping = true
      for (const one of open) one.end()
    },
  }
}

type Ear = ReturnType<typeof ear>

/** Keeps what it hears until somebody asks. */
function ear() {
  const heard = new Set<number>()
  let isOver = false
  let wake: (() => void) | null = null
  return {
    hear: (cases: readonly number[]) => {
      for (const id of cases) heard.add(id)
      if (cases.length > 0) wake?.()
    },
    end: () => {
      isOver = true
      wake?.()
    },
    next: (withinMs: number) =>
      new Promise<News>((resolve) => {
        const done = () => {
          clearTimeout(timer)
          wake = null
          resolve({ changed: [...heard], isOver })
          heard.clear()
        }
        const timer = setTimeout(done, heard.size > 0 || isOver ? 0 : withinMs)
        wake = done
      }),
  }
}
