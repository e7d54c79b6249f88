/** An article in the panel: the portal's look of it, in less room. */
export const articleLook = `
  :host { display: block; overflow-wrap: anywhere }
  * { box-sizing: border-box }
  :is(h2, h3, h4, h5, h6, p, ul, ol, dl, dd, pre, blockquote, figure, table) { margin: 0; padding: 0 }
  .prose > * + *, details > * + *, .callout > * + *, li > * + * { margin-block-start: var(--s-3) }
  h2, h3, h4, h5, h6 { font-size: var(--t-14); line-height: 1.35; scroll-margin-block-start: var(--s-3) }
  h2 { font-size: var(--t-16) }
  .prose > :is(h2, h3, h4) { margin-block-start: var(--s-5) }
  a { color: var(--accent); text-underline-offset: 0.18em }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--r-1) }
  ul { padding-inline-start: 1.25em }
  ol { list-style: none; counter-reset: step }
  ol > li { position: relative; padding: 0 0 var(--s-2); padding-inline-start: 2.25em; counter-increment: step }
  ol > li::before {
    position: absolute; inset-inline-start: 0; width: 22px; height: 22px; border: 1.5px solid var(--edge);
    border-radius: 50%; font-size: var(--t-13); font-weight: 600; line-height: 19px; text-align: center;
    content: counter(step)
  }
  pre, code, kbd, samp { font-family: var(--mono); font-size: var(--t-13) }
  pre { padding: var(--s-3); border-radius: var(--r-2); background: var(--sunken); overflow-x: auto }
  :not(pre) > code, kbd { padding: 0.1em 0.3em; border-radius: var(--r-1); background: var(--sunken) }
  .scroller { overflow-x: auto }
  table { border-collapse: collapse }
  th, td {
    padding-block: var(--s-2); padding-inline-end: var(--s-3); border-block-end: 1px solid var(--line);
    font-size: var(--t-13); overflow-wrap: normal; text-align: start; vertical-align: top
  }
  .center { text-align: center }
  .right { text-align: end }
  canvas { display: block; max-width: 100%; height: auto; border-radius: var(--r-1) }
  hr { border: 0; border-block-start: 1px solid var(--line) }
  blockquote { padding-inline-start: var(--s-3); border-inline-start: 3px solid var(--line-2); color: var(--ink-2) }
  summary { min-height: 32px; font-weight: 600; cursor: pointer }
  .callout {
    padding: var(--s-2) var(--s-3); border: 1px solid var(--line-2); border-inline-start: 3px solid var(--edge);
    border-radius: var(--r-2)
  }
  .callout-title { font-weight: 600 }
  .callout:is(.note, .tip) { border-inline-start-color: var(--accent) }
  .callout.warning { border-inline-start-color: var(--warn) }
  .warning > .callout-title { color: var(--warn) }
  .callout.danger { border-inline-start-color: var(--late) }
  .danger > .callout-title { color: var(--late) }
  .code-title { margin-block-end: calc(-1 * var(--s-2)); color: var(--ink-2); font: var(--t-13) var(--mono) }
  :is(.hljs-comment, .hljs-meta) { color: var(--ink-2) }
  :is(.hljs-keyword, .hljs-built_in, .hljs-literal, .hljs-name) { color: var(--accent) }
  :is(.hljs-string, .hljs-addition) { color: var(--good) }
  :is(.hljs-number, .hljs-attr, .hljs-attribute, .hljs-variable) { color: var(--warn) }
  .hljs-deletion { color: var(--late) }
`
