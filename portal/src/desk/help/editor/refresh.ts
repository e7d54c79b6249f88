/**
 * Sends the editor's form as one of its buttons would, and shows parts of the page that comes back. What was
 * asked before and isn't here yet is forgotten.
 */
export function refreshing(form: HTMLFormElement) {
  let asking = new AbortController()

  return async (verb: string, parts: readonly string[]): Promise<boolean> => {
    asking.abort()
    const mine = new AbortController()
    asking = mine
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) body.append(name, String(value))
    body.set('do', verb)
    const answer = await fetch(location.href, { method: 'POST', body, signal: mine.signal })
      .then((response) => response.text())
      .catch(() => '')
    if (mine.signal.aborted) return false
    const page = new DOMParser().parseFromString(answer, 'text/html')
    const isThere = page.querySelector('[data-editor]') !== null
    for (const name of isThere ? parts : []) show(name, page)
    return isThere
  }

  function show(name: string, page: Document) {
    const fresh = page.querySelector(`[data-part="${name}"]`)
    const place = form.querySelector(`[data-part="${name}"]`)
    if (fresh && place) place.replaceChildren(...fresh.childNodes)
  }
}
