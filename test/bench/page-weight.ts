import { gzipSync } from 'node:zlib'
import { atLeast, atMost, type Figure } from './figure.ts'
import type { Ask } from './load.ts'

/** What a browser has to fetch for a page: kilobytes, packed with gzip, and requests. */
export async function weightOf(url: string, { path, headers }: Ask) {
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
  return {
    html,
    whole: (gzipSync(html).length + sum(sizes)) / 1024,
    requests: 1 + names.length,
    scripts: sum(scripts) / 1024,
  }
}

/** What a reader's browser has to fetch for a case page, and what is told before any script ran. */
export async function pageWeight(url: string, of: Ask): Promise<Figure[]> {
  const { html, whole, requests, scripts } = await weightOf(url, of)
  const told = ['Your case lead', 'Next update by', 'Activity'].filter((text) =>
    html.includes(text),
  )
  const liveRequest = 1
  return [
    atMost('case page, whole', whole, 'KB gzip', 12),
    atMost('case page, requests', requests + liveRequest, 'requests', 6),
    atMost('case page, JavaScript', scripts, 'KB gzip', 3),
    atLeast('lead, next update and timeline in the HTML', told.length, 'of 3', 3),
  ]
}
