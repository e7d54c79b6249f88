import { source as axe } from 'axe-core'
import type { Page } from 'playwright-core'

const wide = { width: 1280, height: 800 }
export const phone = { width: 390, height: 844 }
/** Wide and narrow, light and dark, each of two in turn: every part is seen in all four. */
const views = [
  [
    [wide, 'light'],
    [phone, 'dark'],
  ],
  [
    [wide, 'dark'],
    [phone, 'light'],
  ],
] as const

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

let looks = 0

/** What axe finds on the page as it stands, in both schemes, wide and narrow. */
export async function findings(page: Page, where: string): Promise<string[]> {
  await page.evaluate(axe)
  const all: string[] = []
  for (const [size, colorScheme] of views[looks++ % 2] ?? []) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: Axe }).axe.run(),
    )
    all.push(
      ...violations.map(
        ({ id, nodes }) =>
          `${where}, ${size.width} ${colorScheme}: ${id} ${nodes[0]?.html.slice(0, 120)}`,
      ),
    )
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
      all.push(`${where}, ${size.width}: scrolls sideways`)
  }
  return all
}
