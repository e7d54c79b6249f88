// Results while somebody types: they're fetched from the search page and shown here.

/** Milliseconds after the last key. */
const patience = 100

for (const finding of document.querySelectorAll<HTMLElement>('[data-finding]')) follow(finding)

function follow(finding: HTMLElement) {
  const box = finding.querySelector<HTMLInputElement>('input[type="search"]')
  const isBrief = finding.dataset.finding === 'brief'
  const place = (isBrief ? finding : document).querySelector<HTMLElement>('[data-results]')
  if (!box || !place) return
  let timer = 0
  let asking = new AbortController()
  let shown = box.value.trim()

  const language = finding.querySelector<HTMLInputElement>('[name="language"]')?.value
  const addressOf = (q: string) =>
    `/help/search?${new URLSearchParams({ q, ...(language && { language }) })}`

  async function ask(q: string) {
    asking.abort()
    asking = new AbortController()
    const address = `${addressOf(q)}&typing=${isBrief ? 'brief' : 'whole'}`
    const answer = await fetch(address, { signal: asking.signal }).catch(() => null)
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const results = page.querySelector<HTMLElement>('[data-results]')
    if (!results || box?.value.trim() !== q) return
    show(results, q)
  }

  function show(results: HTMLElement, q: string) {
    if (!place) return
    shown = q
    place.replaceChildren(...results.childNodes)
    place.hidden = false
    const status = finding.querySelector('[data-count]')
    if (status) status.textContent = results.dataset.found ?? ''
    if (!isBrief) history.replaceState(null, '', addressOf(q))
  }

  function close() {
    if (place && isBrief) place.hidden = true
  }

  box.addEventListener('input', () => {
    clearTimeout(timer)
    const q = box.value.trim()
    if (q === shown) return
    if (q === '') {
      shown = q
      return close()
    }
    timer = window.setTimeout(() => void ask(q), patience)
  })
  box.addEventListener('focus', () => {
    if (isBrief && shown !== '' && box.value.trim() === shown) place.hidden = false
  })

  const links = () => [...place.querySelectorAll<HTMLElement>('a[href], button')]
  // Down from the box into the results and up again; Escape closes what came below the box.
  addEventListener('keydown', (event) => {
    const { key, target } = event
    if (!(target instanceof HTMLElement)) return
    const isInside = place.contains(target)
    if (target !== box && !isInside) return
    if (key === 'Escape' && isBrief && !place.hidden) {
      box.focus()
      close()
      event.preventDefault()
    }
    if ((key !== 'ArrowDown' && key !== 'ArrowUp') || place.hidden) return
    const all = links()
    const at = all.indexOf(target)
    const next = all[at + (key === 'ArrowDown' ? 1 : -1)]
    if (next) next.focus()
    else if (key === 'ArrowUp' && at === 0) box.focus()
    else return
    event.preventDefault()
  })
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !finding.contains(target)) close()
  })
}

export {}
