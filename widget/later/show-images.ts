import { drawn } from './drawn.ts'

/** Puts an article's images where they stand; one that can't be drawn is told by its words. */
export async function showImages(
  article: ParentNode,
  fetched: (path: string) => Promise<Blob>,
): Promise<void> {
  for (const image of article.querySelectorAll<HTMLImageElement>('img[data-src]')) {
    const { src = '' } = image.dataset
    const canvas = await fetched(src)
      .then((blob) => drawn(blob, image.alt))
      .catch(() => null)
    image.replaceWith(canvas ?? image.alt)
  }
}
