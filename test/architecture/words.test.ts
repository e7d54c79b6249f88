import { describe, expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { markupFiles, wordsIn, wordsInMarkup } from './markup.ts'

const files = ['portal/src', 'widget', 'emails'].flatMap(markupFiles)

describe('texts for people stand in catalogues', () => {
  test('markup was looked at', () => {
    expect(files.length).toBeGreaterThan(200)
  })

  test('no markup holds any', () => {
    const literal = found(files).flatMap((path) =>
      wordsInMarkup(path).map((words) => `${path}: ${words}`),
    )
    expect(literal).toEqual([])
  })
})

describe('what counts as text in markup', () => {
  test.for<[path: string, markup: string, words: string[]]>([
    ['a.astro', '<p>Hello</p>', ['Hello']],
    ['a.astro', '---\nconst a = 1\n---\n<p>{a} · 3</p>', []],
    ['a.astro', '<p>{a ? "Yes" : `No, ${b}`}</p>', ['Yes', 'No,']],
    ['a.astro', '<p>{a && "Yes"}{a.map(() => <b>Deep</b>)}</p>', ['Yes', 'Deep']],
    ['a.astro', '<p>{words.of("key")}</p>', []],
    ['a.astro', '<img alt="A logo"><a title={`To ${a}`} class="link">{b}</a>', ['A logo', 'To']],
    ['a.astro', '<Field name="subject" hint="In a few words" />', ['In a few words']],
    ['a.astro', '<script>const a = "Not markup"</script><code>rungs.L2</code>', []],
    ['a.tsx', 'export const A = () => <p aria-label="Pages">{b || "None"}</p>', ['Pages', 'None']],
    ['a.ts', 'html`<p class="a">Hello ${a}, you</p>`', ['Hello', ', you']],
    [
      'a.ts',
      'html`<p aria-label="Close" .x=${a ? "b" : "c"}>${a ? "Yes" : nothing}</p>`',
      ['Close', 'Yes'],
    ],
    ['a.ts', 'const a = `Hello ${b}`', []],
  ])('%s: %s', ([path, markup, words]) => {
    expect(wordsIn(path, markup).toSorted()).toEqual(words.toSorted())
  })
})
