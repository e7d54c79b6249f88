// What was typed outlives its page: a link that's followed, a browser that goes back.

/** Whether something was put back into the form. */
export function keepTyped(form: HTMLFormElement): boolean {
  const place = `article ${location.pathname}${location.search}`
  const began = typedIn(form)
  let isSending = false

  addEventListener('submit', ({ target }) => {
    isSending = true
    if (target instanceof HTMLFormElement && target.action.endsWith('/sign-out'))
      sessionStorage.clear()
  })
  addEventListener('pagehide', () => {
    const typed = typedIn(form)
    if (isSending || typed === began) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, typed)
  })

  const kept: [name: string, value: string][] = JSON.parse(sessionStorage.getItem(place) ?? '[]')
  if (kept.length === 0 || JSON.stringify(kept) === began) return false
  for (const [name, value] of kept) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList) field.value = value
    else if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true
    else if (isTyped(field)) field.value = value
  }
  return true
}

const isTyped = (
  field: Element | null,
): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  field instanceof HTMLInputElement ||
  field instanceof HTMLTextAreaElement ||
  field instanceof HTMLSelectElement

const typedIn = (form: HTMLFormElement): string => JSON.stringify([...new FormData(form)])
