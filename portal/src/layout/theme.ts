import { createHash } from 'node:crypto'
import { styleSheet } from '@caselead/core/look/style-sheet.ts'

const paths = new Map<string, string>()

/** Where the tokens with the vendor's colour are, at an address that may be kept for good. */
export function tokensPath(accent: string): string {
  const kept = paths.get(accent)
  if (kept) return kept
  const version = createHash('sha256').update(styleSheet(accent)).digest('hex').slice(0, 12)
  const path = `/look/${accent.slice(1)}-${version}.css`
  paths.set(accent, path)
  return path
}
