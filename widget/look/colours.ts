import {
  dark,
  fromBrand,
  knowsFromBrand,
  light,
  measures,
  properties,
  shadows,
  usualBrand,
} from '@caselead/core/look/tokens.ts'
import { css, unsafeCSS } from 'lit'

/** In pixels: the page around us may say how long a rem is. */
const inPixels = (measure: string): string =>
  measure.endsWith('rem') ? `${Number.parseFloat(measure) * 16}px` : measure

const sizes = Object.fromEntries(
  Object.entries(measures).map(([name, measure]) => [name, inPixels(measure)]),
)
const lightTokens = unsafeCSS(properties({ ...sizes, ...light, ...shadows.light }))
const darkTokens = unsafeCSS(properties({ ...dark, ...shadows.dark }))
const fromLight = unsafeCSS(properties(fromBrand.light))
const fromDark = unsafeCSS(properties(fromBrand.dark))
const knows = unsafeCSS(knowsFromBrand)
const usual = unsafeCSS(usualBrand)

const darkly = css`
  ${darkTokens}
  color-scheme: dark;
`

/** The portal's tokens, with whatever colour the page or the company gives. */
export const colours = css`
  .root {
    ${lightTokens}
    --brand: var(--caselead-accent, var(--company-accent, ${usual}));
  }
  @supports ${knows} {
    .root {
      ${fromLight}
    }
  }
  .root[data-theme='dark'] {
    ${darkly}
  }
  @media (prefers-color-scheme: dark) {
    .root:not([data-theme='light']) {
      ${darkly}
    }
  }
  @supports ${knows} {
    .root[data-theme='dark'] {
      ${fromDark}
    }
    @media (prefers-color-scheme: dark) {
      .root:not([data-theme='light']) {
        ${fromDark}
      }
    }
  }
`
