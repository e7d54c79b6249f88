import { createHash } from 'node:crypto'
import type { Logo } from '@caselead/db/settings.ts'

const paths = new WeakMap<Logo, string>()

/** Changes with the logo, so that browsers may keep it for good. */
export function logoPath(logo: Logo): string {
  const kept = paths.get(logo)
  if (kept) return kept
  const version = createHash('sha256').update(logo.base64).digest('hex').slice(0, 12)
  const path = `/look/logo-${version}`
  paths.set(logo, path)
  return path
}
