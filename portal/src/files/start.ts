// Hears of files that are chosen, dropped or pasted; what uploads them is fetched with the first.
import { askToAttach } from './ask.ts'
import { placeOf } from './place.ts'

const take = async (place: HTMLElement, files: Iterable<File>) => {
  const all = [...files]
  if (all.length > 0) await askToAttach(place, { files: all })
}

addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'file') return
  const place = placeOf(target)
  if (!place) return
  // Where nothing can take them, the form still sends them.
  void take(place, target.files ?? []).then(() => {
    target.value = ''
  })
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
  void take(place, event.dataTransfer?.files ?? [])
})

addEventListener('paste', (event) => {
  const { files = [], types = [] } = event.clipboardData ?? {}
  const place = placeOf(event.target)
  // What has words too was copied for them.
  if (!place || files.length === 0 || types.includes('text/plain')) return
  event.preventDefault()
  void take(place, files)
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
const held = placeOf(document.querySelector('[data-attach] li'))
if (held) void askToAttach(held, {})
