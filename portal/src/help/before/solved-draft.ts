// A case that needn't be opened: what was written of it stays in this tab until it's closed.

type Entry = [name: string, value: string]

const place = 'solved draft'

/** False where the browser keeps nothing. */
export function keepDraft(form: HTMLFormElement, path: string): boolean {
  const entries = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
  try {
    sessionStorage.setItem(place, JSON.stringify({ path, entries }))
    return true
  } catch {
    return false
  }
}

/** What was written when this article solved it. */
export function keptDraft(path: string): Entry[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null')
    return kept?.path === path ? kept.entries : []
  } catch {
    return []
  }
}

export function forgetOnSignOut(): void {
  addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && target.action.endsWith('/sign-out'))
      sessionStorage.clear()
  })
}
