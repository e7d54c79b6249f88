import { breaks, everywhere, harmless, makers, type Support } from './row.ts'

const word = 'Outlook for Windows'
const gmail = ['Gmail', 'Gmail with another account'] as const

const onElements = 'what it changes is written on the elements as well'

/** Selectors and rules of style sheets. */
export const rules: Support = {
  a: everywhere('css-selector-type'),
  '.a': everywhere('css-selector-class'),
  '#a': everywhere('css-selector-id'),
  'a b': everywhere('css-selector-descendant'),
  'a > b': breaks('css-selector-child', word),
  'a + b': breaks('css-selector-adjacent-sibling', word),
  '.a.b': breaks('css-selector-chaining', word, 'Outlook.com'),
  'a[b]': breaks('css-selector-attribute', ...gmail, word, 'Outlook.com', 'Yahoo'),
  ':hover': breaks('css-pseudo-class-hover', 'Gmail with another account', word, 'Outlook.com'),
  ':root': harmless(
    makers,
    'only the colour scheme is said of it',
    ...gmail,
    word,
    'Outlook.com',
    'Yahoo',
  ),
  'a rule in a rule': breaks('css-nesting', ...gmail, word, 'Outlook.com', 'Apple Mail', 'Yahoo'),
  '@media': harmless('css-at-media', onElements, word),
  '@media screen': harmless('css-at-media', onElements, word),
  '@media (min-width)': harmless('css-at-media', onElements, word),
  '@media (max-width)': harmless('css-at-media', onElements, word),
  '@media (prefers-color-scheme)': harmless(
    'css-at-media-prefers-color-scheme',
    'the letter is light, or they turn its colours round themselves',
    ...gmail,
    word,
    'Yahoo',
  ),
  '@import': breaks('css-at-import', ...gmail, 'Outlook.com', 'Yahoo'),
  '@font-face': breaks('css-at-font-face', ...gmail, word, 'Outlook.com', 'Yahoo'),
  '@supports': breaks('css-at-supports', ...gmail, word, 'Outlook.com'),
}
