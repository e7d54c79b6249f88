// What was typed outlives its page: a link that's followed, a browser that goes back, a save that's refused.

const sent = 'article sent'
const newArticle = 'article new'

/** Whether something was put back into the form. */
export function keepTyped(form: HTMLFormElement): boolean {
  const place = placeOf(form)
  forgetSaved(place)
  const began = typedIn(form)
  const isUnsaved = 'unsaved' in form.dataset

  let isDropped = false
  form.addEventListener('click', ({ target }) => {
    isDropped = (target as Element).closest('[data-drop]') !== null
  })
  form.addEventListener('input', () => {
    isDropped = false
  })
  addEventListener('submit', ({ target }) => {
    if (target === form) sessionStorage.setItem(sent, place)
  })
  addEventListener('pagehide', () => {
    const typed = typedIn(form)
    if (isDropped || (!isUnsaved && typed === began)) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, typed)
  })

  const kept: [name: string, value: string][] = JSON.parse(sessionStorage.getItem(place) ?? '[]')
  if (isUnsaved || kept.length === 0 || JSON.stringify(kept) === began) return false
  putBack(form, kept)
  return true
}

/** A text of an article; a new one by the case it begins with. */
function placeOf(form: HTMLFormElement): string {
  const { editor, language } = form.dataset
  const from = form.querySelector<HTMLInputElement>('[name="from"]')?.value
  return language ? `article ${editor} ${language}` : `${newArticle} ${from}`
}

/** Only once its page says so: until then what was sent may have been refused, or lost on its way. */
function forgetSaved(place: string) {
  const saved = sessionStorage.getItem(sent)
  const done = new URLSearchParams(location.search).get('done') ?? ''
  sessionStorage.removeItem(sent)
  if (!saved || !['save', 'publish'].includes(done)) return
  if (saved === place || saved.startsWith(newArticle)) sessionStorage.removeItem(saved)
}

/** A box that isn't ticked isn't among what was kept. */
function putBack(form: HTMLFormElement, kept: readonly [name: string, value: string][]) {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:enabled')) {
    box.checked = kept.some(([name, value]) => name === box.name && value === box.value)
  }
  for (const [name, value] of kept) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList) field.value = value
    else if (isTyped(field) && field.type !== 'checkbox') field.value = value
  }
}

const isTyped = (
  field: Element | null,
): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  field instanceof HTMLInputElement ||
  field instanceof HTMLTextAreaElement ||
  field instanceof HTMLSelectElement

const typedIn = (form: HTMLFormElement): string => JSON.stringify([...new FormData(form)])
