import { renderArticle } from '@caselead/api/help/render/render.ts'
import { articleHtml } from '@caselead/widget/views/help/article-html.ts'
import { expect, test } from 'vitest'

const here = (markdown: string): string =>
  articleHtml(
    renderArticle(markdown, { language: 'en', title: 'Labels' }).html,
    'https://desk.example',
  )

test.for<[markdown: string, html: string]>([
  [
    '[drivers](/help/articles/drivers)',
    '<a target="_blank" rel="noopener" href="https://desk.example/help/articles/drivers">drivers</a>',
  ],
  ['[up](#top)', '<a href="#h-top">up</a>'],
  ['`<img src="/x">`', '<code>&lt;img src=&quot;/x&quot;&gt;</code>'],
  ['Write <a href="/x"> or &lt;a href="http://x"&gt;', 'href="https://desk.example/x"'],
])('%s is shown as %s', ([markdown, html]) => {
  expect(here(markdown)).toContain(html)
})

test('an image waits to be drawn', () => {
  const html = '<img src="/help/files/ab.png" alt="A &quot;printer&quot;" loading="lazy">'
  expect(articleHtml(html, 'https://desk.example')).toBe(
    '<img data-src="/help/files/ab.png" alt="A &quot;printer&quot;" loading="lazy">',
  )
})

test('text that looks like a tag stays text', () => {
  const html = here('Say `<a href="http://x">` and &lt;img src="/y"&gt;.')
  expect(html).not.toContain('target=')
  expect(html).not.toContain('data-src')
})
