// What was typed into a composer outlives its page: another form that is sent, a link that is followed.

const place = `words ${location.pathname}`
const box = () => document.querySelector<HTMLTextAreaElement>('.composer textarea')

restore()

let isSending = false
addEventListener('submit', ({ target }) => {
  isSending = target === box()?.form
  if (target instanceof HTMLFormElement && target.action.endsWith('/sign-out'))
    sessionStorage.clear()
})
addEventListener('pagehide', () => {
  const typed = box()?.value ?? ''
  if (typed.trim() === '') sessionStorage.removeItem(place)
  else sessionStorage.setItem(place, JSON.stringify({ typed, isSending }))
})

/** Not what arrived: the page says so of what was sent. */
function restore() {
  const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null')
  const empty = box()
  if (!kept || !empty || empty.value !== '') return
  const done = new URLSearchParams(location.search).get('done')
  const kinds = [...document.querySelectorAll<HTMLInputElement>('.composer [name="verb"]')]
  if (kept.isSending && kinds.some(({ value }) => value === done)) return
  empty.value = kept.typed
}
