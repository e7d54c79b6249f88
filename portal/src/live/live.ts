// Keeps a case's page up to date: it's fetched again when the case changes.
import { sourceOf } from './live-source.ts'

const everyMinute = 60_000

const page = document.querySelector<HTMLElement>('[data-live-from]')
if (page) follow(page)

function follow(page: HTMLElement) {
  const { liveFrom: from = '', liveCase: number = '' } = page.dataset
  let isBehind = false
  const refreshSoon = () => {
    isBehind = document.hidden
    if (!isBehind) void refresh(page)
  }
  const source = sourceOf({ from, number }, ({ seq }) => {
    // Said on every new connection, too: what happened meanwhile is not missed.
    if (seq === null || seq > Number(page.dataset.seq)) refreshSoon()
  })
  const look = () => {
    source.follow()
    if (isBehind) refreshSoon()
  }
  look()
  addEventListener('pagehide', () => source.leave())
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    look()
    refreshSoon()
  })
  document.addEventListener('visibilitychange', look)
  setInterval(() => {
    source.follow()
    if (!document.hidden) void refresh(page)
  }, everyMinute)
}

/** The code that renews a page is fetched once there's something to renew. */
async function refresh(page: HTMLElement) {
  const renewal = await import('./renew.ts').catch(() => null)
  await renewal?.renew(page)
}
