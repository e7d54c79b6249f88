import { existsSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A page that shows each picture beside the one of its name in another folder. */
export function writeBeside(folder: string, pictures: string[], other: string | null): string {
  const rows = pictures.map((picture) => {
    const there = other === null ? null : join(other, picture)
    const known = there !== null && existsSync(there) ? relative(folder, there) : null
    const sides = [picture, ...(known ? [known] : [])]
    const shown = sides.map((src) => `<img loading="lazy" alt="" src="${escaped(encodeURI(src))}">`)
    return `<section><h2>${escaped(picture)}</h2><div>${shown.join('')}</div></section>`
  })
  const path = join(folder, 'index.html')
  writeFileSync(path, page(rows.join('\n')))
  return path
}

const page = (rows: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures</title>
<style>
body { font: 14px system-ui, sans-serif; margin: 16px; background: #888; }
div { display: flex; gap: 16px; align-items: start; }
img { max-width: calc(50% - 8px); }
</style>
${rows}
</html>
`
