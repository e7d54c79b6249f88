import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { maya, priya } from '@caselead/api/demo/cast.ts'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { type World, world } from '../setup/world.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { signIn } from './sign-in.ts'

const opening = { body: 'They stop.', impact: 'team', urgency: 'degraded' } as const
const text = (name: string, content = 'log') => ({
  ...{ name, mimeType: 'text/plain', buffer: Buffer.from(content) },
})

interface Writing {
  w: World
  number: string
  page: Page
}

async function writing(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  { email = priya.email, ...options }: { email?: string; javaScriptEnabled?: boolean } = {},
): Promise<Writing> {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open({ ...opening, subject: 'Labels' })
  const page = await signIn(browser, w, email, options)
  await page.goto(`${w.url}${email === priya.email ? '' : '/desk'}/cases/${number}`)
  return { w, number, page }
}

const composer = (page: Page) => page.locator('.composer')
const attached = (page: Page) => composer(page).getByRole('list', { name: 'Attached files' })
/** A path: what is long takes its time through the browser's own door. */
async function onDisk(name: string, content: string | Buffer = 'log'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'caselead-attached-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
const large = () => onDisk('large.log', Buffer.alloc(25_000_001, 'x'))

const choose = (page: Page, ...files: ReturnType<typeof text>[] | string[]) =>
  composer(page).locator('input[type="file"]').first().setInputFiles(files)
const ready = (page: Page, name: string) =>
  attached(page).locator('li[data-state="done"]', { hasText: name }).waitFor()
const send = (page: Page) => composer(page).getByRole('button', { name: /^Send/ }).click()

async function sentOn({ w, number }: Writing): Promise<string[]> {
  const { timeline } = await (await w.as(priya.email)).customer.case({ number })
  return timeline.flatMap(({ files = [] }) => files.map(({ name }) => name))
}

/** What a browser holds while files are dragged or pasted. */
const holding = (page: Page, name: string, type = 'text/plain') =>
  page.evaluateHandle(
    ([named, is]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['content'], named ?? '', { type: is ?? '' }))
      return transfer
    },
    [name, type],
  )

describeInBrowser('files beside what is typed', () => {
  test.for([priya.email, maya.email])(
    'are chosen, several at once, and go with the words: %s',
    async (email) => {
      await using browser = await openBrowser()
      const on = await writing(browser, { email })
      await choose(on.page, text('one.log'), text('two.log'))
      await ready(on.page, 'one.log')
      await ready(on.page, 'two.log')
      await composer(on.page).getByRole('textbox').first().fill('Here they are.')
      await send(on.page)
      await on.page.getByRole('link', { name: 'two.log' }).first().waitFor()
      expect(await sentOn(on)).toEqual(['one.log', 'two.log'])
    },
  )

  test('are dropped anywhere on the page, or pasted, and need no words', async () => {
    await using browser = await openBrowser()
    const on = await writing(browser)
    const { page } = on
    await page.dispatchEvent('h1', 'drop', { dataTransfer: await holding(page, 'dropped.log') })
    await ready(page, 'dropped.log')
    await page.evaluate(
      (held) => {
        const event = new ClipboardEvent('paste', { clipboardData: held, bubbles: true })
        document.querySelector('.composer textarea')?.dispatchEvent(event)
      },
      await holding(page, 'pasted.bin', 'application/octet-stream'),
    )
    await ready(page, 'pasted.bin')
    await send(page)
    await page.getByRole('link', { name: 'pasted.bin' }).first().waitFor()
    expect(await sentOn(on)).toEqual(['dropped.log', 'pasted.bin'])
  })

  test('are uploaded again after the connection dropped; until then nothing is sent', async () => {
    await using browser = await openBrowser()
    const on = await writing(browser)
    const { page } = on
    await page.route('**/files', (route) => route.abort(), { times: 1 })
    await choose(page, text('one.log'))
    await attached(page).getByText('The connection dropped').waitFor()
    await composer(page).getByRole('textbox').first().fill('Here it is.')
    await send(page)
    await page.getByText('Not every file is attached.').waitFor()
    expect(await sentOn(on)).toEqual([])
    await attached(page).getByRole('button', { name: 'Upload one.log again' }).click()
    await ready(page, 'one.log')
    await send(page)
    await page.getByRole('link', { name: 'one.log' }).first().waitFor()
    expect(await sentOn(on)).toEqual(['one.log'])
  })

  test('are waited for by whoever sends sooner', async () => {
    await using browser = await openBrowser()
    const on = await writing(browser)
    const { page } = on
    let letPass = () => {}
    const held = new Promise<void>((resolve) => {
      letPass = resolve
    })
    await page.route('**/files', async (route) => {
      await held
      await route.continue()
    })
    await choose(page, text('slow.log'))
    await composer(page).getByRole('textbox').first().fill('Here it is.')
    await send(page)
    await page
      .getByText('We’ll send this as soon as your files are uploaded.')
      .waitFor({ state: 'attached' })
    letPass()
    await page.getByRole('link', { name: 'slow.log' }).first().waitFor()
    expect(await sentOn(on)).toEqual(['slow.log'])
  })

  test('are removed again, and those that are too large or refused say why', async () => {
    await using browser = await openBrowser()
    const on = await writing(browser)
    const { page } = on
    await choose(page, await large(), await onDisk('empty.log', ''))
    await attached(page).getByText('Larger than 25 MB').waitFor()
    await attached(page).getByText('This file is empty').waitFor()
    await page.route('**/files', (route) =>
      route.fulfill({ status: 422, json: { error: 'This file is harmful.', field: 'files' } }),
    )
    await choose(page, text('odd.log'))
    await attached(page).getByText('This file is harmful.').waitFor()
    await page.unroute('**/files')
    await choose(page, text('fine.log'))
    await ready(page, 'fine.log')
    for (const name of ['large.log', 'empty.log', 'odd.log'])
      await attached(page)
        .getByRole('button', { name: `Remove ${name}` })
        .click()
    await composer(page).getByRole('textbox').first().fill('Here it is.')
    await send(page)
    await page.getByRole('link', { name: 'fine.log' }).first().waitFor()
    expect(await sentOn(on)).toEqual(['fine.log'])
  })

  test('without script they go with the form, and come back with it when one is refused', async () => {
    await using browser = await openBrowser()
    const on = await writing(browser, { javaScriptEnabled: false })
    const { page } = on
    await composer(page).getByRole('textbox').first().fill('Here they are.')
    await choose(page, await onDisk('one.log'), await large())
    await send(page)
    await page.getByRole('alert').getByText('large.log').waitFor()
    expect(await composer(page).getByRole('textbox').first().inputValue()).toBe('Here they are.')
    expect(await composer(page).getByRole('checkbox', { name: 'Send one.log' }).isChecked()).toBe(
      true,
    )
    expect(await sentOn(on)).toEqual([])
    await send(page)
    await page.getByRole('link', { name: 'one.log' }).first().waitFor()
    expect(await sentOn(on)).toEqual(['one.log'])
  })
})
