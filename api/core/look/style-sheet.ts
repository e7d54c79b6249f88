import {
  comfortable,
  compact,
  dark,
  fromBrand,
  knowsFromBrand,
  light,
  measures,
  properties,
  shadows,
  usualBrand,
} from './tokens.ts'

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text)

/**
 * The tokens as the style sheet of our own pages, with the vendor's colour.
 * @param brand six hexadecimal digits after `#`; anything else is taken for none
 */
export function styleSheet(brand: string): string {
  const fromOwn = (scheme: 'light' | 'dark') =>
    `@supports ${knowsFromBrand}{:root{${properties(fromBrand[scheme])}}}`
  return [
    `:root{color-scheme:light dark;--brand:${isColour(brand) ? brand : usualBrand};`,
    `${properties({ ...light, ...shadows.light, ...measures, ...comfortable })}--gutter:1rem}`,
    '@media (min-width:48rem){:root{--gutter:1.5rem}}',
    `.compact{${properties(compact)}--gutter:1rem}`,
    '@media (pointer:coarse){.compact{--control:2.75rem}}',
    fromOwn('light'),
    `@media screen and (prefers-color-scheme:dark){:root{${properties({ ...dark, ...shadows.dark })}}`,
    `${fromOwn('dark')}}`,
  ].join('\n')
}
