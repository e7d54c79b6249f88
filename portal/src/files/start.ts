// Hears of files that are chosen, dropped or pasted; what uploads them is fetched with the first.
import { placeOf } from './place.ts'

const take = (place: HTMLElement, files: Iterable<File>) => {
  const all = [...files]
  if (all.length > 0) void import('./attach.ts').then(({ attach }) => attach(place, all))
}

addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'file') return
  const place = placeOf(target)
  if (!place) return
  take(place, target.files ?? [])
  target.value = ''
})

for (const type of ['dragenter', 'dragover'] as const) {
  addEventListener(type, (event) => {
    const place = dropPlace(event)
    if (!place) return
    event.preventDefault()
    place.closest('form')?.classList.add('over')
  })
}

addEventListener('dragleave', ({ relatedTarget }) => {
  if (relatedTarget === null) isOver()
})

addEventListener('drop', (event) => {
  const place = dropPlace(event)
  if (!place) return
  event.preventDefault()
  isOver()
  take(place, event.dataTransfer?.files ?? [])
})

addEventListener('paste', (event) => {
  const { files = [], types = [] } = event.clipboardData ?? {}
  const place = placeOf(event.target)
  // What has words too was copied for them.
  if (!place || files.length === 0 || types.includes('text/plain')) return
  event.preventDefault()
  take(place, files)
})

function dropPlace({ dataTransfer, target }: DragEvent): HTMLElement | null {
  if (!dataTransfer?.types.includes('Files')) return null
  // Beside a form it goes into the first: a browser would leave the page for the file.
  return placeOf(target) ?? document.querySelector<HTMLElement>('[data-attach]')
}

function isOver() {
  for (const form of document.querySelectorAll('form.over')) form.classList.remove('over')
}

// What a form came back with can be removed again.
if (document.querySelector('[data-attach] li')) void import('./attach.ts')
