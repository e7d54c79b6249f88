import type { SSRManifest } from 'astro'

/** Asks for each page's module once: a dynamic import costs a request as much as several components. */
export function keepPages({ pageMap }: Pick<SSRManifest, 'pageMap'>): void {
  for (const [path, load] of pageMap ?? []) {
    let kept: ReturnType<typeof load> | null = null
    // What could not be loaded once may be there the next time.
    const forgetting = (error: unknown) => {
      kept = null
      throw error
    }
    pageMap?.set(path, () => (kept ??= load().catch(forgetting)))
  }
}
