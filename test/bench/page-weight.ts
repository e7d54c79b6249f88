import { gzipSync } from 'node:zlib'
import { atLeast, atMost, type Figure } from './figure.ts'
import type { Ask } from './load.ts'

/** What a reader's browser has to fetch for one page, and what is told before any script ran. */
export async function pageWeight(url: string, { path, headers }: Ask): Promise<Figure[]> {
  const html = await (await fetch(url + path, { headers })).text()
  const assets = [...html.matchAll(/(?:src|href)="(\/_astro\/[^"]+|\/[^"]+\.(?:svg|ico|css|js))"/g)]
  const names = [...new Set(assets.map(([, name]) => name ?? ''))]
  const sizes = await Promise.all(
    names.map(async (name) => {
      const body = Buffer.from(await (await fetch(url + name)).arrayBuffer())
      return { name, bytes: gzipSync(body).length }
    }),
  )
  const sum = (of: typeof sizes) => of.reduce((total, { bytes }) => total + bytes, 0)
  const scripts = sizes.filter(({ name }) => name.endsWith('.js'))
  const told = ['Your case lead', 'Next update by', 'Activity'].filter((text) =>
    html.includes(text),
  )
  const liveRequest = 1
  return [
    atMost('case page, whole', (gzipSync(html).length + sum(sizes)) / 1024, 'KB gzip', 12),
    atMost('case page, requests', 1 + names.length + liveRequest, 'requests', 6),
    atMost('case page, JavaScript', sum(scripts) / 1024, 'KB gzip', 3),
    atLeast('lead, next update and timeline in the HTML', told.length, 'of 3', 3),
  ]
}
