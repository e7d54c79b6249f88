import { fileSize, attachWords as words } from '../words/files.ts'

/** What was uploaded; a file that is still to be has no id. */
export interface AttachedFile {
  id?: string
  name: string
  size: number
  preview?: { url: string } | null | undefined
}

type State = 'going' | 'failed' | 'done'

export const itemIn = (place: HTMLElement, state: State): HTMLElement | null =>
  place.querySelector<HTMLElement>(`li[data-state="${state}"]`)

export function say(place: HTMLElement, text: string) {
  const told = place.querySelector('[role="status"]')
  if (told) told.textContent = text
}

/** Nothing is sent while a file that was chosen isn't there. */
export function askAgain(place: HTMLElement, failed: HTMLElement) {
  say(place, words.unfinished)
  place.querySelector('[role="status"]')?.classList.remove('visually-hidden')
  failed.querySelector<HTMLElement>('button:not([hidden])')?.focus()
}

/** A line of the list; what is uploaded goes with the form. */
export function show(place: HTMLElement, { id, name, size, preview }: AttachedFile): HTMLElement {
  const item = place
    .querySelector('template')
    ?.content.querySelector('li')
    ?.cloneNode(true) as HTMLElement
  item.dataset.name = name
  item.dataset.size = String(size)
  const put = (where: string, text: string) => {
    const found = item.querySelector(where)
    if (found) found.textContent = text
  }
  put('[data-name]', name)
  put('[data-size]', fileSize(size))
  item.querySelector('progress')?.setAttribute('aria-label', words.uploading(name))
  item.querySelector('[data-remove]')?.setAttribute('aria-label', words.remove(name))
  item.querySelector('[data-again]')?.setAttribute('aria-label', words.retry(name))
  if (id) finish(item, { id, preview })
  place.querySelector('ul')?.append(item)
  return item
}

function finish(item: HTMLElement, { id, preview }: Pick<AttachedFile, 'id' | 'preview'>) {
  item.dataset.state = 'done'
  const box = item.querySelector('input')
  if (box) {
    box.value = id ?? ''
    box.disabled = false
  }
  const image = item.querySelector('img')
  if (image && preview) {
    image.src = preview.url
    image.hidden = false
  }
}
