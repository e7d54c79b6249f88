// The editor: a preview that follows the text, images that are pasted, links that are looked for.

import { addImages, insert } from './add-images.ts'
import { keepTyped } from './keep-typed.ts'
import { refreshing } from './refresh.ts'

/** Milliseconds after the last key; a long text takes longer to render. */
const patience = 500
const longPatience = 2_000
const long = 40_000

const form = document.querySelector<HTMLFormElement>('[data-editor]')
const box = form?.querySelector<HTMLTextAreaElement>('[data-markdown]')
if (form && box && !box.readOnly) write(form, box)

function write(form: HTMLFormElement, box: HTMLTextAreaElement) {
  const [preview, pick] = [refreshing(form), refreshing(form)]
  const outdated = form.querySelector<HTMLElement>('[data-outdated]')
  let timer = 0
  let asked = 0

  async function refresh() {
    const mine = ++asked
    const isShown = await preview('preview', ['preview', 'checks'])
    if (outdated && mine === asked) outdated.hidden = isShown
  }

  function soon() {
    clearTimeout(timer)
    timer = window.setTimeout(refresh, box.value.length > long ? longPatience : patience)
  }

  form.addEventListener('input', ({ target }) => {
    if ((target as HTMLInputElement).name !== 'find') soon()
  })
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="do"]')
    const [verb, slug = ''] = button?.value.split(' ') ?? []
    if (verb === 'preview') void refresh()
    else if (verb === 'find') void pick('find', ['found'])
    else if (verb === 'relate' || verb === 'unrelate') void pick(button?.value ?? '', ['related'])
    else if (verb === 'link') link(button?.dataset.title ?? slug, slug)
    else return
    event.preventDefault()
  })
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || (event.target as HTMLInputElement).name !== 'find') return
    event.preventDefault()
    void pick('find', ['found'])
  })

  /** What is selected becomes the link; otherwise the article's title does. */
  function link(title: string, slug: string) {
    const chosen = box.value.slice(box.selectionStart, box.selectionEnd)
    const words = `[${chosen || title}](/help/articles/${encodeURIComponent(slug)})`
    insert(box, words, words.length)
  }

  addImages(form, box)
  const kept = form.querySelector<HTMLElement>('[data-kept]')
  if (keepTyped(form)) {
    if (kept) kept.hidden = false
    void refresh()
  }
}
