// Brings a case's page up to date with the server, part by part.
/** Renews the parts of the page nobody is using, and announces what's new. */
export async function renew(page: HTMLElement) {
  const answer = await fetch(location.pathname + location.search, {
    headers: { accept: 'text/html' },
  }).catch(() => null)
  if (!answer?.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const news = seqOf(fresh) > Number(page.dataset.seq)
  const said = saidOf(fresh) > saidOf(page)
  const hands = handsOn(page)
  const before = hands?.getBoundingClientRect().top ?? 0
  let kept = false
  for (const part of page.querySelectorAll<HTMLElement>('[data-live]')) {
    const newer = fresh.querySelector<HTMLElement>(`[data-live="${part.dataset.live}"]`)
    if (!newer || newer.innerHTML === part.innerHTML) continue
    if (isInUse(part)) kept = true
    else swap(part, newer)
  }
  recount(fresh)
  if (news) tell(page, fresh, { kept, said })
  if (hands) stayUnder(hands, before)
}

/** What waits elsewhere: shown, and read out only to whoever comes by. */
function recount(fresh: Document) {
  for (const count of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const newer = fresh.querySelector<HTMLElement>(`[data-count="${count.dataset.count}"]`)
    if (!newer || newer.innerHTML === count.innerHTML) continue
    count.innerHTML = newer.innerHTML
    count.className = newer.className
  }
}

function tell(
  page: HTMLElement,
  fresh: Document,
  { kept, said }: Record<'kept' | 'said', boolean>,
) {
  page.dataset.seq = String(seqOf(fresh))
  for (const seen of page.querySelectorAll<HTMLInputElement>('input[name="seen"]')) {
    seen.value = page.dataset.seq
  }
  const words = fresh.querySelector<HTMLElement>('[data-news-words]')?.dataset.newsWords
  const notice = page.querySelector<HTMLElement>('[data-news]')
  // Where the page has words of its own for it, only somebody's answer is worth a second look.
  if (notice && kept && (notice.textContent?.trim() || (said && words))) {
    notice.textContent ||= words ?? ''
    notice.hidden = false
  }
  announce(page, fresh, said)
}

/** What was unfolded to be read stays unfolded. */
function swap(part: HTMLElement, newer: HTMLElement) {
  const open = [...part.querySelectorAll('details[open][id]')].map(({ id }) => id)
  part.innerHTML = newer.innerHTML
  Object.assign(part.dataset, newer.dataset)
  for (const id of open) part.querySelector(`#${id}`)?.setAttribute('open', '')
}

/** The form somebody is in. */
const handsOn = (page: HTMLElement): Element | null =>
  document.activeElement && page.contains(document.activeElement)
    ? document.activeElement.closest('form')
    : null

/** What came in above it moved it down or up: the page is scrolled by as much. */
function stayUnder(hands: Element, before: number) {
  const moved = () => hands.getBoundingClientRect().top - before
  if (moved() !== 0) scrollBy({ top: moved(), behavior: 'instant' })
  const above = hands.closest('[data-live]')?.previousElementSibling
  // A page at its top cannot be scrolled further up.
  if (moved() < 0 && above instanceof HTMLElement)
    above.style.minBlockSize = `${above.offsetHeight - moved()}px`
}

/** Never under somebody's hands: what is being typed, chosen or unfolded stays. */
function isInUse(part: HTMLElement) {
  if (part.querySelector('form') === null) return false
  if (part.contains(document.activeElement)) return true
  if (part.querySelector('[data-attach] li, form.over')) return true
  if (part.querySelector('details[open]:has(form), [role="alert"], :target')) return true
  const boxes = part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  return [...boxes].some((box) =>
    box.type === 'radio'
      ? (box as HTMLInputElement).checked !== (box as HTMLInputElement).defaultChecked
      : box.value !== box.defaultValue && box.type !== 'hidden',
  )
}

function announce(page: HTMLElement, fresh: Document, said: boolean) {
  const place = page.querySelector<HTMLElement>('[data-announce]')
  if (!place) return
  const words = said && fresh.querySelector<HTMLElement>('[data-new-words]')?.dataset.newWords
  place.textContent = words || (place.dataset.changed ?? '')
}

const seqOf = (fresh: Document) =>
  Number(fresh.querySelector<HTMLElement>('[data-seq]')?.dataset.seq ?? 0)

/** The message on top of the page, where it has one. */
const saidOf = (page: ParentNode) =>
  Number(page.querySelector<HTMLElement>('[data-said]')?.dataset.said ?? 0)
