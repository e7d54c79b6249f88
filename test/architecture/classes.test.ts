import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../portal/src')
const read = (pattern: string) =>
  globSync(pattern, { cwd: source }).map((path) => ({
    path,
    text: readFileSync(join(source, path), 'utf8'),
  }))

const sheets = read('styles/**/*.css')
const markup = [...read('**/*.astro'), ...read('**/*.tsx'), ...read('**/*.ts')]
/** Kinds of words in code, as highlight.js calls them. */
const kinds = 'comment meta keyword built_in literal name string addition number attr attribute'
const coloured = `${kinds} variable deletion`.replaceAll(/\S+/g, 'hljs-$&')
/** What the drawings of the core and rendered articles give, some of it by a number. */
const drawn = [
  ...read('../../api/core/look/*.ts'),
  ...read('../../api/help/render/*.ts'),
  { path: '', text: `r1 r2 r3 r4 ${coloured}` },
]
/** The names of classes in the selectors of a sheet. */
const classesIn = (css: string): string[] =>
  css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .match(/[^{}]+(?=\{)/g)
    ?.flatMap((selector) =>
      [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
    ) ?? []

/** Those a tag is given in so many words, in whichever way. */
function classesOf(text: string): string[] {
  const plain = [...text.matchAll(/\bclass=(?:"([^"{}]*)"|\{`([^`]*)`\})/g)].map(
    ([, quoted = '', template = '']) => quoted + template.replaceAll(/\S*\$\{[^}]*\}\S*/g, ' '),
  )
  const chosen = [...text.matchAll(/\bclass(?::list)?=\{(?!`)([^}]*)\}/g)].flatMap(
    ([, code = '']) => [...code.matchAll(/'([^']*)'/g)].map(([, name = '']) => name),
  )
  return [...plain, ...chosen].join(' ').split(/\s+/).filter(Boolean)
}

test.for<[string, string[]]>([
  ['.a.b > .c:not(.d) { color: red }', ['a', 'b', 'c', 'd']],
  ['@media (min-width: 1.5rem) { .a { inset: .5rem } }', ['a']],
  ['/* .a */ .b {}', ['b']],
])('in %s stand the classes %j', ([css, names]) => {
  expect(classesIn(css)).toEqual(names)
})

test.for<[string, string[]]>([
  ['<p class="a b">', ['a', 'b']],
  ["<p class={isLate ? 'a late' : 'a'}>", ['a', 'late', 'a']],
  ['<p class={`a ${look} b`}>', ['a', 'b']],
  ["<p class:list={['a', isLate && 'late']}>", ['a', 'late']],
])('%s is given the classes %j', ([tag, names]) => {
  expect(classesOf(tag)).toEqual(names)
})

test('every class of a sheet is used somewhere', () => {
  expect(sheets.length).toBeGreaterThan(10)
  const words = new Set(
    [...markup, ...drawn].flatMap(({ text }) => text.match(/[a-z][\w-]*/gi) ?? []),
  )
  const unused = sheets.flatMap(({ path, text }) =>
    [...new Set(classesIn(text))]
      .filter((name) => !words.has(name))
      .map((name) => `${path} .${name}`),
  )
  expect(unused).toEqual([])
})

test('every class a page gives stands in a sheet', () => {
  const known = new Set(sheets.flatMap(({ text }) => classesIn(text)))
  const unknown = markup
    .filter(({ path }) => !path.endsWith('.ts'))
    .flatMap(({ path, text }) =>
      classesOf(text)
        .filter((name) => !known.has(name))
        .map((name) => `${path}: ${name}`),
    )
  expect(unknown).toEqual([])
})
