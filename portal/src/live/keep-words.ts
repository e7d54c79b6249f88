// What was typed and attached to a composer outlives its page: another form that is sent, a link that
// is followed.

import { askToAttach } from '../files/ask.ts'

interface Kept {
  typed: string
  files: { id: string; name: string; size: number }[]
  isSending: boolean
}

const place = `words ${location.pathname}`
const box = () => document.querySelector<HTMLTextAreaElement>('.composer textarea')
const attached = () => document.querySelector<HTMLElement>('.composer [data-attach]')

restore()

let isSending = false
addEventListener('submit', ({ target }) => {
  isSending = target === box()?.form
})
addEventListener('pagehide', () => {
  const kept: Kept = { typed: box()?.value ?? '', files: filesNow(), isSending }
  if (kept.typed.trim() === '' && kept.files.length === 0) sessionStorage.removeItem(place)
  else sessionStorage.setItem(place, JSON.stringify(kept))
})

const filesNow = (): Kept['files'] =>
  [...(attached()?.querySelectorAll<HTMLElement>('li[data-state="done"]') ?? [])].map((item) => ({
    id: item.querySelector('input')?.value ?? '',
    name: item.dataset.name ?? '',
    size: Number(item.dataset.size),
  }))

/** Not what arrived: the page says so of what was sent. */
function restore() {
  const kept: Kept | null = JSON.parse(sessionStorage.getItem(place) ?? 'null')
  const empty = box()
  if (!kept || !empty || empty.value !== '') return
  const done = new URLSearchParams(location.search).get('done')
  const kinds = [...document.querySelectorAll<HTMLInputElement>('.composer [name="verb"]')]
  if (kept.isSending && kinds.some(({ value }) => value === done)) return
  empty.value = kept.typed
  const list = attached()
  if (list && kept.files.length > 0 && !list.querySelector('li'))
    void askToAttach(list, { kept: kept.files })
}
