import { usualBrand } from '@caselead/core/look/tokens.ts'

/** The contrast WCAG 2.2 AA asks of text of ordinary size. */
const legible = 4.5

/** `colour` itself where it can be read on `ground`, otherwise the nearest shade that can. */
export function readableOn(ground: string, colour: string, least = legible): string {
  const towards = luminance(ground) > 0.5 ? '#000000' : '#ffffff'
  const wanted = valid(colour)
  for (let part = 0; part <= 1; part += 0.05) {
    const shade = mix(wanted, towards, part)
    if (contrast(shade, ground) >= least) return shade
  }
  return towards
}

/** Black or white, whichever is easier to read on `ground`. */
export function inkOn(ground: string): string {
  return contrast('#ffffff', ground) >= legible ? '#ffffff' : '#000000'
}

/** The brand colour as given, or the usual one when it is not `#rrggbb`. */
export function valid(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : usualBrand
}

export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
    const c = channel / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function mix(from: string, to: string, part: number): string {
  const target = channels(to)
  const mixed = channels(from).map((c, i) => Math.round(c + ((target[i] ?? c) - c) * part))
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
