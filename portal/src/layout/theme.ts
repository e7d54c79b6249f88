import { createHash } from 'node:crypto'

interface Theme {
  css: string
  hash: `sha256-${string}`
}

const themes = new Map<string, Theme>()

/** The company's colour as a style element, with its hash for the content security policy. */
export function themeOf(accent: string): Theme {
  const known = themes.get(accent)
  if (known) return known
  const brand = /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#2f5bd0'
  const css = `:root{--brand:${brand}}`
  const theme: Theme = { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` }
  themes.set(accent, theme)
  return theme
}
