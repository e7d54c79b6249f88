import { join } from 'node:path'
import { seconds } from '@caselead/core/base/instant.ts'
import { apart } from '../../base/apart.ts'

/** An image made anew, as WebP, and its size in pixels. */
export interface Preview {
  image: Uint8Array
  width: number
  height: number
}

/** Under which key the preview of a file is kept. */
export const previewKey = (id: string): string => `${id}-preview`

export type Previewer = ReturnType<typeof previewer>

const file = join(import.meta.dirname, 'preview-child.ts')
/** Photographs take less than one; who sends something slower does without. */
const patience = seconds(5)

/**
 * Makes images anew, with nothing in them but what is seen. What decodes images of strangers runs in a
 * process of its own, one image at a time: whatever one does to it, this process goes on.
 */
export function previewer() {
  const { ask, stop } = apart<string>(file)
  return {
    /** Null where it can't be decoded, or not soon. */
    async make(path: string): Promise<Preview | null> {
      const became = await ask<Preview | null>(path, patience)
      return 'answer' in became ? became.answer : null
    },
    stop,
  }
}
