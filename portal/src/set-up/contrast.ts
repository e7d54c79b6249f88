import { setUpWords } from '../words/set-up.ts'

// What a colour comes to, drawn with the tokens, and how well it reads: while it is being chosen.
const field = document.querySelector<HTMLInputElement>('#f-accent')
const sentence = document.querySelector<HTMLOutputElement>('[data-contrast]')
const link = document.querySelector<HTMLElement>('[data-as-link]')
const button = document.querySelector<HTMLElement>('main .button[type="submit"]')

if (field && sentence && link && button) {
  const tell = () => {
    document.documentElement.style.setProperty('--brand', field.value)
    const page = getComputedStyle(document.body).backgroundColor
    const text = contrast(getComputedStyle(link).color, page)
    const { color, backgroundColor } = getComputedStyle(button)
    sentence.textContent = setUpWords.contrast(text, contrast(color, backgroundColor))
  }
  field.addEventListener('input', tell)
  tell()
}

/** "5.6": how far apart two colours are, as WCAG counts it. */
function contrast(one: string, other: string): string {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (Math.floor(((brighter + 0.05) / (darker + 0.05)) * 10) / 10).toFixed(1)
}

/** A canvas knows what every notation of a colour comes to. */
function luminance(colour: string): number {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return 0
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
