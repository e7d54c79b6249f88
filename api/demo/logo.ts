import type { Logo } from '@caselead/db/settings.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">' +
  '<style>path{fill:#0f6d6a}@media(prefers-color-scheme:dark){path{fill:#7cc9c5}}</style>' +
  '<path d="M3 21V3l9 10.2V3h9v18l-9-10.2V21z"/></svg>'

/** Northwind's mark. */
export const logo: Logo = { type: 'image/svg+xml', base64: Buffer.from(svg).toString('base64') }
