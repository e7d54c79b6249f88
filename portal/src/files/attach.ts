// Each file of a form is uploaded by itself as soon as it's there.
import { fileSize, attachWords as words } from '../words/files.ts'
import type { AttachAsked } from './ask.ts'
import { type AttachedFile, askAgain, itemIn, say, show } from './attached.ts'
import { placeOf } from './place.ts'

interface Upload {
  file: File
  request: XMLHttpRequest
}

const uploads = new WeakMap<Element, Upload>()
/** Forms that are sent once everything is uploaded, with the button that was pressed. */
const waiting = new WeakMap<HTMLFormElement, HTMLElement | null>()

addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-remove], [data-again]') : null
  const item = button?.closest('li')
  const place = placeOf(item ?? null)
  if (!item || !place) return
  const upload = uploads.get(item)
  if (button?.hasAttribute('data-again') && upload) return send(place, item, upload.file)
  upload?.request.abort()
  say(place, words.isRemoved(item.dataset.name ?? ''))
  item.remove()
  settle(place)
  place.closest('form')?.querySelector<HTMLElement>('[data-pick]')?.focus()
})

addEventListener(
  'submit',
  (event) => {
    const place = placeOf(event.target)
    const form = place?.closest('form')
    if (!place || !form) return
    const failed = itemIn(place, 'failed')
    if (!failed && !itemIn(place, 'going')) return
    event.preventDefault()
    if (failed) return askAgain(place, failed)
    waiting.set(form, event.submitter)
    say(place, words.waiting)
  },
  true,
)

addEventListener('attach', (event) => {
  const { place, files, kept } = (event as CustomEvent<AttachAsked>).detail
  for (const file of kept) show(place, file)
  if (kept.length > 0) settle(place)
  attach(place, files)
})

function attach(place: HTMLElement, files: readonly File[]) {
  for (const file of files) {
    const isFull = place.querySelectorAll('li').length >= Number(place.dataset.each)
    const item = show(place, file)
    const wrong = isFull ? words.tooMany(Number(place.dataset.each)) : wrongWith(place, file)
    if (wrong) fail(place, item, wrong)
    else send(place, item, file)
  }
}

function wrongWith(place: HTMLElement, { size }: File): string | null {
  const most = Number(place.dataset.bytes)
  if (size > most) return words.tooLarge(fileSize(most))
  return size === 0 ? words.empty : null
}

function send(place: HTMLElement, item: HTMLElement, file: File) {
  const request = new XMLHttpRequest()
  uploads.set(item, { file, request })
  item.dataset.state = 'going'
  request.open('POST', place.dataset.attach ?? '')
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()))
  request.setRequestHeader('accept', 'application/json')
  request.responseType = 'json'
  const bar = item.querySelector('progress')
  request.upload.onprogress = ({ loaded, total }) => {
    if (bar) bar.value = (100 * loaded) / total
  }
  request.onload = () => {
    const { status, response } = request
    if (status === 200) return taken(place, item, response)
    const isPassing = status === 429 || status >= 500
    fail(place, item, response?.error ?? words.failed, isPassing)
  }
  request.onerror = () => fail(place, item, words.offline, true)
  request.send(file)
}

function taken(place: HTMLElement, item: HTMLElement, file: AttachedFile) {
  item.replaceWith(show(place, file))
  say(place, words.isAttached(file.name))
  settle(place)
}

function fail(place: HTMLElement, item: HTMLElement, why: string, mayAgain = false) {
  item.dataset.state = 'failed'
  const told = item.querySelector('[data-why]')
  if (told) told.textContent = why
  const again = item.querySelector<HTMLElement>('[data-again]')
  if (again) again.hidden = !mayAgain
  say(place, `${item.dataset.name}: ${why}`)
}

/** Sends the form that waits for it, once all is there. */
function settle(place: HTMLElement) {
  const form = place.closest('form')
  if (!form) return
  const box = form.querySelector<HTMLTextAreaElement>('textarea[data-or-files]')
  if (box) box.required = itemIn(place, 'done') === null
  const button = waiting.get(form)
  if (button === undefined || itemIn(place, 'going')) return
  waiting.delete(form)
  form.requestSubmit(button)
}
