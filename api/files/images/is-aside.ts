import type { ImageSize } from './image-size.ts'

/** What a mail shows in place of a letter or a line, in pixels of either side. */
const tiny = 32
/** Logos and banners are smaller than what somebody shows. */
const shown: ImageSize = { width: 400, height: 250 }

/**
 * Whether an image that stands in a mail says nothing by itself. `isOutside`: of its writer's words;
 * `cameBefore`: with an earlier mail of the case.
 */
export function isAside(
  { width, height }: ImageSize,
  { isOutside, cameBefore }: { isOutside: boolean; cameBefore: boolean },
): boolean {
  if (Math.max(width, height) <= tiny || Math.min(width, height) <= 3) return true
  const isSmall = width < shown.width || height < shown.height
  return isOutside ? isSmall || cameBefore : isSmall && cameBefore
}
