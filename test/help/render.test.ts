import { blocks, inline } from '@caselead/api/help/render/allowed.ts'
import { renderArticle } from '@caselead/api/help/render/render.ts'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { sharedJson } from '../setup/shared-data.ts'

const render = (markdown: string, language = 'en') =>
  renderArticle(markdown, { language, title: 'Title' })
const html = (markdown: string): string => render(markdown).html

test.for([
  ['# Title\n\nWords', '<p>Words</p>'],
  ['# Other', '<h2 id="h-other">Other</h2>'],
  ['## One\n## One', '<h2 id="h-one">One</h2>\n<h2 id="h-one-1">One</h2>'],
  ['## Own {#mine}', '<h2 id="h-mine">Own</h2>'],
  ['## عنوان', '<h2 id="h-عنوان">عنوان</h2>'],
  ['## 设置 打印机', '<h2 id="h-设置-打印机">设置 打印机</h2>'],
  ['[there](#own-place)', '<p><a href="#h-own-place">there</a></p>'],
  ['- [x] done\n- [ ] not', '<ul>\n<li>☑ done</li>\n<li>☐ not</li>\n</ul>'],
  [
    '> [!WARNING]\n> Hot.',
    '<div class="callout warning" role="note"><p class="callout-title">Warning</p><p>Hot.</p></div>',
  ],
  [
    ':::tip[Try it]\nNow.\n:::\nThen.',
    '<div class="callout tip" role="note"><p class="callout-title">Try it</p>\n<p>Now.</p>\n</div>\n<p>Then.</p>',
  ],
  ['> Said.', '<blockquote>\n<p>Said.</p>\n</blockquote>'],
  [
    '```json title="a.json"\n[1]\n```',
    '<p class="code-title">a.json</p><pre tabindex="0"><code>[<span class="hljs-number">1</span>]\n</code></pre>',
  ],
  ['```nothing-known\n<b>\n```', '<pre tabindex="0"><code>&lt;b&gt;\n</code></pre>'],
  [
    '![A cat](https://elsewhere.example/c.png)',
    '<p><a href="https://elsewhere.example/c.png" rel="noopener">A cat</a></p>',
  ],
  [
    '<video src="https://video.example/v.mp4" title="Tour"></video>',
    '<p><a href="https://video.example/v.mp4" rel="noopener">Video: Tour</a></p>',
  ],
  [
    '<details><summary>Rare</summary>\n\n*Yes*.\n\n</details>',
    '<details id="h-rare"><summary>Rare</summary>\n<p><em>Yes</em>.</p>\n</details>',
  ],
  [
    'a[^1]\n\n[^1]: b',
    '<p>a<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p>\n<hr class="footnotes-sep">\n<section class="footnotes">\n<ol class="footnotes-list">\n<li class="footnote-item" id="fn1"><p>b <a href="#fnref1">↩</a></p>\n</li>\n</ol>\n</section>',
  ],
  ['a <kbd>Ctrl</kbd> <font color="red">b</font>', '<p>a <kbd>Ctrl</kbd> b</p>'],
] as const)('%j', ([markdown, expected]) => {
  expect(html(markdown)).toBe(expected)
})

test.for([
  'javascript:alert(1)',
  'data:text/html,x',
  'JavaScript&#58;alert(1)',
  '#fn1:javascript:',
])('what only looks like a footnote leads nowhere by a script: %s', (href) => {
  for (const written of [
    `<a class="footnote-backref" href="${href}">b</a>`,
    `<sup class="footnote-ref"><a href="${href}">b</a></sup>`,
  ]) {
    expect(strange(html(written))).toEqual([])
    expect(html(written)).not.toMatch(/href="(?!#)/)
  }
})

test('a table scrolls by itself, and its columns keep their alignment', () => {
  expect(html('|a|\n|-:|\n|1|')).toMatch(
    /^<div class="scroller" tabindex="0"><table>.*<th class="right">a<\/th>/s,
  )
})

test('a callout’s name follows the article’s language', () => {
  expect(render('> [!NOTE]\n> Gut.', 'de').html).toContain('>Hinweis<')
})

test('an article’s text is given section by section, without mark-up', () => {
  const { sections, contents } = render(
    'Above **all**.\n\n## How\n\n1. One\n2. `Two`\n\n```\na  b\n```',
  )
  expect(sections).toEqual([
    { heading: '', anchor: '', text: 'Above all.' },
    { heading: 'How', anchor: 'h-how', text: 'One\nTwo\n\na  b' },
  ])
  expect(contents).toEqual([{ id: 'h-how', text: 'How', depth: 2 }])
})

const listIn = (read: string[] | { payloads: string[] }) =>
  Array.isArray(read) ? read : read.payloads

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Tags and attributes in the page, read by a parser other than the one that wrote them. */
function strange(written: string): string[] {
  const all: string[] = []
  const tags = new Set([...inline, ...blocks, 'h2', 'h3', 'h4', 'h5', 'h6', 'span', 'img'])
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!tags.has(name)) all.push(`<${name}>`)
      for (const [key, value] of Object.entries(attributes)) {
        if (!/^(?:class|id|href|rel|start|title|open|colspan|rowspan|tabindex|role)$/.test(key))
          all.push(key)
        if (key === 'href' && !schemes.has(new URL(value, 'https://x.example').protocol)) {
          all.push(value)
        }
      }
    },
    oncomment: () => void all.push('a comment'),
    onprocessinginstruction: () => void all.push('an instruction'),
  })
  parser.write(written)
  parser.end()
  return all
}

test.for(['hostile/payloads_owasp.json', 'hostile/naughty_strings.json'])(
  '%s does nothing',
  (path) => {
    const payloads = found(listIn(sharedJson<string[] | { payloads: string[] }>(path)))
    const harm = payloads.flatMap((payload) =>
      [
        payload,
        `[a](${payload})`,
        `![a](${payload})`,
        `<a href="${payload}">b</a>`,
        `<a class="footnote-backref" href="${payload}">b</a>`,
        `<sup class="footnote-ref"><a href="${payload}">b</a></sup>`,
        `## ${payload}`,
      ]
        .flatMap((markdown) => strange(html(markdown)))
        .map((each) => `${payload}: ${each}`),
    )
    expect(harm).toEqual([])
  },
)
