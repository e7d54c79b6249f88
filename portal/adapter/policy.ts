import { themeOf } from '../src/layout/theme.ts'

const fixed = [
  "default-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * What a page may load: files of this very server, and the one style element with the company's
 * colour. No script stands in a page. Astro's own policy is not used: it hashes anew per request,
 * which took a fifth of the time of a page.
 */
export const policyFor = (accent: string): string =>
  `${fixed}; style-src 'self' '${themeOf(accent).hash}'`
