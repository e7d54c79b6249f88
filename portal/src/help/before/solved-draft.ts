// A case that needn't be opened: what was written of it stays in this tab until it's closed.

type Entry = [name: string, value: string]

interface Kept {
  path: string
  /** Who wrote it, as the page says; nobody who isn't signed in. */
  writer: string
  entries: Entry[]
}

const place = 'solved draft'

/** False where the browser keeps nothing. */
export function keepDraft(form: HTMLFormElement, path: string): boolean {
  const entries = textsOf(form)
  try {
    sessionStorage.setItem(place, JSON.stringify({ path, writer: writerOf(form), entries }))
    return true
  } catch {
    return false
  }
}

/** What was written when this article solved it, by whoever reads it now. */
export function keptDraft(form: HTMLFormElement, path: string): Entry[] {
  const kept = read()
  return kept?.path === path && kept.writer === writerOf(form) ? kept.entries : []
}

/** Whether what was kept stands in a form of a new case. */
export function standsIn(form: HTMLFormElement): boolean {
  const [kept, now] = [new Map(read()?.entries), new Map(textsOf(form))]
  return (
    kept.size > 0 &&
    ['subject', 'body'].every((name) => spaced(kept.get(name)) === spaced(now.get(name)))
  )
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(place)
  } catch {
    // The browser keeps nothing.
  }
}

function read(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null')
  } catch {
    return null
  }
}

const writerOf = ({ dataset }: HTMLFormElement): string => dataset.writer ?? ''

const textsOf = (form: HTMLFormElement): Entry[] =>
  [...new FormData(form)].flatMap(([name, value]): Entry[] =>
    typeof value === 'string' ? [[name, value]] : [],
  )

const spaced = (text = ''): string => text.replaceAll(/\s+/g, ' ').trim()
