/**
 * The image, drawn by script: a page's policy about images has no say in it, and no address of ours has to
 * be open to it.
 */
export async function drawn(image: Blob, alt: string): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(image)
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  if (alt) {
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', alt)
  } else canvas.setAttribute('aria-hidden', 'true')
  return canvas
}
