import { ines, maya } from '@caselead/api/demo/cast.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeArticle } from '../setup/help-centre.ts'
import { type World, world } from '../setup/world.ts'
import { findings, widthAt320 } from './axe.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { signIn } from './sign-in.ts'

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function withArticle(): Promise<{ w: World; path: string }> {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const id = await writeArticle(w, {
    ...{ slug: 'labels-print-blank', title: 'Labels print blank' },
    markdown: 'Turn it off and on.',
  })
  return { w, path: `${w.url}/desk/help/articles/${id}` }
}

const text = (page: Page) => page.getByLabel('Text, in Markdown')
const preview = (page: Page) => page.locator('[data-part="preview"]')

/** Pastes an image, as a browser does that has one on its clipboard. */
const paste = (page: Page) =>
  text(page).evaluate((box, base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'dot.png', { type: 'image/png' }))
    box.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, dot)

describeInBrowser('the editor of articles', () => {
  test('shows the article beside the text while it’s typed, with what’s to be mended', async () => {
    await using browser = await openBrowser()
    const { w, path } = await withArticle()
    const page = await signIn(browser, w, maya.email)
    await page.goto(path)
    await text(page).fill('## Nothing prints\n\nSee [the drivers](drivers).')
    await preview(page).getByRole('heading', { name: 'Nothing prints' }).waitFor()
    await page.getByText('The link to drivers is broken').waitFor()
    expect(await findings(page)).toEqual([])
    expect(await widthAt320(page)).toBeLessThanOrEqual(320)
  })

  test('a pasted image is kept, shown, and asks for its description', async () => {
    await using browser = await openBrowser()
    const { w, path } = await withArticle()
    const page = await signIn(browser, w, maya.email)
    await page.goto(path)
    await text(page).focus()
    await paste(page)
    await preview(page).locator('img').waitFor()
    await page.getByText('has no description').waitFor()
    await page.keyboard.type('A dot')
    expect(await text(page).inputValue()).toMatch(/!\[A dot\]\(\/help\/files\/[0-9a-f]{64}\.png\)/)
    await page.getByText('Links, images and headings are in order.').waitFor()
  })

  test('another article is found and linked to where the cursor is', async () => {
    await using browser = await openBrowser()
    const { w } = await withArticle()
    const page = await signIn(browser, w, maya.email)
    await page.goto(`${w.url}/desk/help/articles/new`)
    await text(page).fill('See ')
    await page.getByLabel('Find an article').fill('labels blank')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Link to “Labels print blank”' }).click()
    expect(await text(page).inputValue()).toBe(
      'See [Labels print blank](/help/articles/labels-print-blank)',
    )
    await page.getByRole('button', { name: 'Add “Labels print blank” as related' }).click()
    await page.getByRole('button', { name: 'Remove “Labels print blank”' }).waitFor()
  })

  test('two people at once lose nothing, and what’s typed outlives its page', async () => {
    await using browser = await openBrowser()
    const { w, path } = await withArticle()
    const page = await signIn(browser, w, maya.email)
    const other = await signIn(browser, w, ines.email)
    await page.goto(path)
    await other.goto(path)
    await text(other).fill('Written by Ines.')
    await other.getByRole('button', { name: 'Save draft' }).click()
    await other.getByText('Saved.').waitFor()
    await text(page).fill('Written by Maya.')
    await page.goto(`${w.url}/desk/help/articles`)
    await page.goto(path)
    expect(await text(page).inputValue()).toBe('Written by Maya.')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByText('This article changed while you were writing').waitFor()
    expect(await findings(page), 'a conflict').toEqual([])
    expect(await widthAt320(page), 'a conflict').toBeLessThanOrEqual(320)
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await text(page).inputValue()).toBe('Written by Maya.')
    await page.getByRole('link', { name: 'Versions' }).click()
    await page.getByText(ines.name).waitFor()
  })
})
