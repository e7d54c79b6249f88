import type { Page } from 'playwright-core'

/** Every text in the widget with its contrast, worst first: "4.52 Next update by". */
export function contrasts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const root = document.querySelector('caselead-widget')?.shadowRoot
    const texts = [...(root?.querySelectorAll<HTMLElement>('.root *') ?? [])].filter(
      (one) => one.checkVisibility() && !one.closest('.unseen, svg') && ownText(one),
    )
    const found = texts.map((one) => ({ ratio: contrast(one), words: ownText(one).slice(0, 30) }))
    found.sort((a, b) => a.ratio - b.ratio)
    return found.map(({ ratio, words }) => `${ratio.toFixed(2)} ${words}`)

    function ownText(one: Element) {
      return [...one.childNodes]
        .map((node) => (node.nodeType === 3 ? node.nodeValue : ''))
        .join('')
        .trim()
    }

    function contrast(one: Element) {
      const [a, b] = [light(getComputedStyle(one).color), light(groundOf(one))]
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    }

    function groundOf(one: Element): string {
      const { backgroundColor } = getComputedStyle(one)
      const isClear = backgroundColor === 'rgba(0, 0, 0, 0)'
      return isClear && one.parentElement ? groundOf(one.parentElement) : backgroundColor
    }

    function light(colour: string) {
      if (!pen) throw new Error('there is no canvas')
      pen.fillStyle = colour
      pen.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) => {
        const c = byte / 255
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
  })
}
