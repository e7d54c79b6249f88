/**
 * The image, drawn by script: a page's policy about images has no say in it, and no address of ours has to
 * be open to it. Except for SVG, which the browser has to load as an image, and which needs to say its size.
 */
export async function drawn(image: Blob, alt: string): Promise<HTMLCanvasElement> {
  const bitmap = await (image.type.startsWith(vector) ? ofVector(image) : createImageBitmap(image))
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

const vector = 'image/svg'

async function ofVector(image: Blob): Promise<ImageBitmap> {
  const element = new Image()
  element.src = URL.createObjectURL(image)
  try {
    await element.decode()
    return await createImageBitmap(element)
  } finally {
    URL.revokeObjectURL(element.src)
  }
}
