import { addressOf, type CaseMoved, type FollowedCase } from './live-words.ts'

export interface Source {
  /** This page is still open. */
  follow(): void
  leave(): void
}

/** Follows one case: through the stream all tabs share, or while this tab is the visible one. */
export function sourceOf(asked: FollowedCase, hear: (told: CaseMoved) => void): Source {
  if (typeof SharedWorker === 'undefined') return visibleOnly(asked, hear)
  try {
    return shared(asked, hear)
  } catch {
    return visibleOnly(asked, hear)
  }
}

function shared(asked: FollowedCase, hear: (told: CaseMoved) => void): Source {
  const { port } = new SharedWorker(new URL('./live-worker.ts', import.meta.url), {
    type: 'module',
    name: 'caselead live',
  })
  port.onmessage = ({ data }: MessageEvent<CaseMoved>) => hear(data)
  return { follow: () => port.postMessage(asked), leave: () => port.postMessage(null) }
}

function visibleOnly(asked: FollowedCase, hear: (told: CaseMoved) => void): Source {
  let source: EventSource | null = null
  const leave = () => {
    source?.close()
    source = null
  }
  const follow = () => {
    if (document.hidden) return leave()
    if (source && source.readyState !== EventSource.CLOSED) return
    source = new EventSource(addressOf([asked]))
    source.addEventListener('open', ({ data }: MessageEvent<string | undefined>) => {
      if (data) hear({ seq: JSON.parse(data)[asked.number] ?? null })
    })
    source.addEventListener('case', () => hear({ seq: null }))
    source.addEventListener('end', leave)
  }
  document.addEventListener('visibilitychange', follow)
  return { follow, leave }
}
