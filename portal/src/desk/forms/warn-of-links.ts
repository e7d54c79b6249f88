// Says while somebody writes that the customer has had the article they link to.
import { linkedArticles } from '@caselead/core/help/linked-articles.ts'
import { alreadyRead } from '../../words/desk/verbs.ts'

for (const notice of document.querySelectorAll<HTMLElement>('[data-had]')) {
  const had = JSON.parse(notice.dataset.had ?? '[]') as { slug: string; title: string }[]
  notice.closest('form')?.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return
    const linked = linkedArticles(target.value)
    const known = had.filter(({ slug }) => linked.includes(slug)).map(({ title }) => title)
    const said = known.length > 0 ? alreadyRead.while(known) : ''
    notice.hidden = said === ''
    if (notice.textContent !== said) notice.textContent = said
  })
}
