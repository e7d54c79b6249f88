import type { SSRManifest } from 'astro'

/** Asks for each page's module once: a dynamic import costs a request as much as several components. */
export function keepPages({ pageMap }: Pick<SSRManifest, 'pageMap'>): void {
  for (const [path, load] of pageMap ?? []) {
    let kept: ReturnType<typeof load> | null = null
    pageMap?.set(path, () => (kept ??= load()))
  }
}
