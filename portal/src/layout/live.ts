// Keeps a case's page as it stands on the server: refetched when the case moves, swapped in parts.
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
  addEventListener('pageshow', ({ persisted }) => persisted && look())
  document.addEventListener('visibilitychange', look)
  setInterval(() => {
    source.follow()
    if (!document.hidden) void refresh(page)
  }, everyMinute)
}

async function refresh(page: HTMLElement) {
  const answer = await fetch(location.pathname + location.search, {
    headers: { accept: 'text/html' },
  }).catch(() => null)
  if (!answer?.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const news = seqOf(fresh) > Number(page.dataset.seq)
  let kept = false
  for (const part of page.querySelectorAll<HTMLElement>('[data-live]')) {
    const newer = fresh.querySelector(`[data-live="${part.dataset.live}"]`)
    if (!newer || newer.innerHTML === part.innerHTML) continue
    if (isInUse(part)) kept = true
    else swap(part, newer)
  }
  if (!news) return
  page.dataset.seq = String(seqOf(fresh))
  for (const seen of page.querySelectorAll<HTMLInputElement>('input[name="seen"]')) {
    seen.value = page.dataset.seq
  }
  const notice = page.querySelector<HTMLElement>('[data-news]')
  if (notice && kept) notice.hidden = false
  announce(page, fresh)
}

/** What was unfolded to be read stays unfolded. */
function swap(part: Element, newer: Element) {
  const open = [...part.querySelectorAll('details[open][id]')].map(({ id }) => id)
  part.innerHTML = newer.innerHTML
  for (const id of open) part.querySelector(`#${id}`)?.setAttribute('open', '')
}

/** Never under somebody's hands: what is being typed, chosen or unfolded stays. */
function isInUse(part: HTMLElement) {
  if (part.querySelector('form') === null) return false
  if (part.contains(document.activeElement)) return true
  if (part.querySelector('details[open]:has(form), [role="alert"], :target')) return true
  const boxes = part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  return [...boxes].some((box) =>
    box.type === 'radio'
      ? (box as HTMLInputElement).checked !== (box as HTMLInputElement).defaultChecked
      : box.value !== box.defaultValue && box.type !== 'hidden',
  )
}

function announce(page: HTMLElement, fresh: Document) {
  const said = fresh.querySelector('[data-live="timeline"] li:not(.automatic) .said b')?.textContent
  const place = page.querySelector('[data-announce]')
  if (place) place.textContent = said ? `New: ${said}` : 'The case has changed.'
}

const seqOf = (fresh: Document) =>
  Number(fresh.querySelector<HTMLElement>('[data-seq]')?.dataset.seq ?? 0)
