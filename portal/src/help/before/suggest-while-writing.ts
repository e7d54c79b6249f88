// Articles suggested while a case is written: they follow the text, open in place, and are sent with the case.

import { keepDraft } from './solved-draft.ts'

/** Milliseconds after the last key. */
const patience = 350
/** How far somebody got with an article. */
const steps = ['shown', 'opened', 'unhelpful']

const place = document.querySelector<HTMLElement>('[data-may-help]')
const form = place?.closest('form')
if (place && form) follow(place, form)

function follow(place: HTMLElement, form: HTMLFormElement) {
  const list = place.querySelector<HTMLElement>('[data-suggestions]')
  const field = (name: string) => form.elements.namedItem(name) as HTMLTextAreaElement | null
  /** Every article that was suggested is sent, even if others match better by now. */
  const known = new Map<string, string>()
  let timer = 0
  let asking = new AbortController()

  function note(slug: string, how: string) {
    const furthest = Math.max(steps.indexOf(how), steps.indexOf(known.get(slug) ?? 'shown'))
    known.set(slug, steps[furthest] ?? 'shown')
    const input = items()
      .find(({ dataset }) => dataset.article === slug)
      ?.querySelector('input')
    if (input) input.value = `${known.get(slug)} ${slug}`
  }

  const items = () => [...place.querySelectorAll<HTMLElement>('[data-article]')]
  const words = () => ({
    subject: field('subject')?.value.trim() ?? '',
    body: field('body')?.value.trim() ?? '',
  })

  async function ask() {
    asking.abort()
    asking = new AbortController()
    const address = `/help/suggest?${new URLSearchParams({ ...words(), body: words().body.slice(0, 400) })}`
    const answer = await fetch(address, { signal: asking.signal }).catch(() => null)
    if (!answer?.ok || !list) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    // An article somebody has open is never replaced.
    if (place.querySelector('[data-article] > details[open]')) return
    const shown = [...fresh.querySelectorAll<HTMLElement>('[data-article]')]
    place.hidden = shown.length === 0
    list.replaceChildren(...fresh.querySelectorAll('.suggest'))
    begin()
    const gone = [...known].filter(
      ([slug]) => !shown.some(({ dataset }) => dataset.article === slug),
    )
    list.append(...gone.slice(-10).map(([slug, how]) => keep(slug, how)))
  }

  function keep(slug: string, how: string) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name: 'read', value: `${how} ${slug}` })
    return input
  }

  /** A button that needs this script is shown only now. */
  function begin() {
    for (const item of items()) {
      const { article: slug = '' } = item.dataset
      note(slug, item.querySelector('input')?.value.split(' ')[0] ?? 'shown')
      for (const verb of item.querySelectorAll<HTMLElement>('[data-not-it]')) verb.hidden = false
      const details = item.querySelector('details')
      details?.addEventListener('toggle', () => void (details.open && open(item, slug)))
      item.querySelector('[data-solved]')?.addEventListener('click', (event) => solved(event, slug))
      item.querySelector('[data-not-it]')?.addEventListener('click', () => {
        note(slug, 'unhelpful')
        details?.removeAttribute('open')
        item.querySelector('summary')?.focus()
      })
    }
  }

  async function open(item: HTMLElement, slug: string) {
    note(slug, 'opened')
    const whole = item.querySelector<HTMLElement>('[data-whole]:not(.prose)')
    if (!whole) return
    const answer = await fetch(`/help/articles/${encodeURIComponent(slug)}`).catch(() => null)
    const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html')
    const prose = page && page.querySelector('.prose')
    if (!prose) return
    whole.replaceChildren(...prose.childNodes)
    whole.classList.add('prose')
    whole.tabIndex = 0
    // The form has ids of its own.
    for (const each of whole.querySelectorAll('[id]')) each.removeAttribute('id')
  }

  /** Where nothing can be kept here, the form itself takes what was written along. */
  function solved(event: Event, slug: string) {
    const path = `/help/articles/${encodeURIComponent(slug)}`
    note(slug, 'opened')
    if (!keepDraft(form, path)) return
    event.preventDefault()
    void thank(path)
  }

  async function thank(path: string) {
    const body = new URLSearchParams({ solved: 'yes' })
    await fetch(path, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
    location.assign(`${path}?solved=yes#did`)
  }

  form.addEventListener('input', ({ target }) => {
    const { name } = target as HTMLInputElement
    if (name !== 'subject' && name !== 'body') return
    clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), patience)
  })
  for (const input of place.querySelectorAll<HTMLInputElement>('[name="read"]')) {
    const [how = '', slug = ''] = input.value.split(' ')
    note(slug, how)
  }
  begin()
  if (words().subject && items().length === 0) void ask()
}
