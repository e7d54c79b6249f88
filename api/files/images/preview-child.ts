import { readFile } from 'node:fs/promises'
import { ResizeFit, Transformer } from '@napi-rs/image'
import { previewable } from './image-size.ts'
import type { Preview } from './previews.ts'

/** Of the longer side, in pixels: enough to read what a screen shows. */
const longestSide = 1_600
const quality = 80

// What it throws is an image without a preview; whoever started it goes on without it.
process.on('message', (path: string) => {
  preview(path).then(
    (made) => process.send?.(made),
    () => process.send?.(null),
  )
})
process.on('disconnect', () => process.exit())
process.send?.('ready')

async function preview(path: string): Promise<Preview | null> {
  const image = await readFile(path)
  const size = previewable(image)
  if (!size) return null
  // Turned as the camera says, whose word goes with all else it wrote.
  const shown = new Transformer(image).rotate()
  if (Math.max(size.width, size.height) > longestSide) {
    shown.resize({ width: longestSide, height: longestSide, fit: ResizeFit.Inside })
  }
  const small = await shown.webp(quality)
  const { width, height } = await new Transformer(small).metadata()
  return { image: small, width, height }
}
