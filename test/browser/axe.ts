import axeCore from 'axe-core'
import type { Page } from 'playwright-core'

export const phone = { width: 390, height: 844 }
const wide = { width: 1280, height: 800 }
const wideLight = { ...wide, colorScheme: 'light' } as const
const wideDark = { ...wide, colorScheme: 'dark' } as const
const phoneLight = { ...phone, colorScheme: 'light' } as const
const phoneDark = { ...phone, colorScheme: 'dark' } as const

/** How a page is looked at: as wide as a desk or a phone, light and dark. */
const everyLook = [wideLight, wideDark, phoneLight, phoneDark]
/** Each width and each scheme once: pages looked at in turn by these two are seen in all four. */
export const inTurn = [
  [wideLight, phoneDark],
  [wideDark, phoneLight],
] as const

/** What axe finds on the page that is open, in every look: "dark, 390: color-contrast, <a …>". */
export async function findings(
  page: Page,
  looks: readonly (typeof everyLook)[number][] = everyLook,
): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(axeCore.source)
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const each = await page.evaluate(violations)
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
      each.push('scrolls sideways')
    found.push(...each.map((one) => `${colorScheme}, ${width}: ${one}`))
  }
  return found
}

/** How wide the page is at 320 pixels: no wider, where it reflows. */
export async function widthAt320(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 640 })
  return page.evaluate(() => document.documentElement.scrollWidth)
}

async function violations(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe }
  const answer = await axe.run(document, { resultTypes: ['violations'] })
  return answer.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}, ${html.slice(0, 200)}`),
  )
}

interface Axe {
  run(
    on: Document,
    how: { resultTypes: ['violations'] },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}
