import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { maya, priya, sam } from '@caselead/api/demo/cast.ts'
import { importFolder } from '@caselead/api/help/import/import-folder.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { type World, world } from '../../setup/world.ts'
import { findings } from '../axe.ts'
import { describeInBrowser, openBrowser } from '../chromium.ts'
import { onHostPage, type RealPage } from './real-desk.ts'

const markdown = [
  'If labels feed but stay blank, set **Print method** to **Direct thermal**.',
  '## Steps\n\n1. Open **Settings → Printers**.\n2. Press **Save**.',
  '> [!WARNING]\n> A ZD421 keeps the old setting until you turn it off.',
  '```bash\nnorthwind-print check --printer LEEDS-01 # and a comment that is longer than a phone is wide\n```',
  '| It says | It means |\n| --- | --- |\n| `ERR_CERT_UNTRUSTED_BY_EVERYBODY_HERE` | The driver is old |',
  'See [the steps](#steps) and [drivers](/help/articles/drivers).',
].join('\n\n')

const text = (name: string, content = 'log') => ({
  ...{ name, mimeType: 'text/plain', buffer: Buffer.from(content) },
})
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
  'base64',
)

async function withArticles(): Promise<World> {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  await writeArticle(w, { slug: 'labels-print-blank', title: 'Labels print blank', markdown })
  await writeArticle(w, { slug: 'drivers', title: 'Install a print driver', markdown: 'Run it.' })
  return w
}

const label = 'canvas[role=img][aria-label="A label"]'

const red = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="red"/></svg>',
)

/** With an article that shows this image. */
async function withImage(name: string, image: Buffer): Promise<World> {
  const w = await withArticles()
  const page = `---\ntitle: How the label looks\nslug: look\n---\n\nLike this:\n\n![A label](${name})\n`
  const root = dirname(await onDisk('look.md', page))
  await writeFile(join(root, name), image)
  const { db, now, runtime } = w
  await importFolder({ db, now, files: runtime.files, team: await runtime.team() }, root)
  await runtime.help.changed()
  return w
}

async function begin({ panel }: RealPage, subject: string) {
  await panel.getByRole('button', { name: 'Open a case' }).click()
  await panel.getByLabel('What is it about?').pressSequentially(subject)
}

async function finish({ panel }: RealPage) {
  await panel.getByLabel('What’s happening?').fill('All of them since this morning.')
  await panel.getByLabel('Who is affected?').selectOption('team')
  await panel.getByLabel('Usable with a workaround').check()
  await panel.getByRole('button', { name: 'Open case' }).click()
  await panel.getByText('Your case lead', { exact: true }).waitFor()
}

const newestOf = async (w: World) =>
  (await (await w.as(priya.email)).customer.cases())[0]?.number ?? ''

async function opening(w: World) {
  const { customer } = await w.as(priya.email)
  const words = { subject: 'Labels', body: 'They stop.', impact: 'team', urgency: 'degraded' }
  return (await customer.open(words as Parameters<typeof customer.open>[0])).number
}

describeInBrowser('the widget on a page under a strict policy', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test('suggests articles that open right there, and the lead sees which didn’t help', async () => {
    const w = await withArticles()
    await using host = await onHostPage(browser, w, priya.email)
    await begin(host, 'labels print blank')
    await host.panel.getByRole('button', { name: /^Labels print blank/ }).press('Enter')
    await host.panel.getByText('A ZD421 keeps the old setting').waitFor()
    expect(await findings(host.page), 'an article').toEqual([])
    await host.panel.getByRole('link', { name: 'the steps' }).click()
    expect(new URL(host.page.url()).hash).toBe('')
    const drivers = host.panel.getByRole('link', { name: 'drivers' })
    expect(await drivers.getAttribute('href')).toBe(`${w.url}/help/articles/drivers`)
    await host.panel.getByRole('button', { name: 'This didn’t help' }).click()
    const item = host.panel.getByRole('button', { name: /^Labels print blank/ })
    await host.panel.getByText('You said this didn’t help').waitFor()
    await expect.poll(() => item.evaluate((button) => button.matches(':focus'))).toBe(true)
    expect(await findings(host.page), 'suggestions').toEqual([])
    expect(await host.panel.getByLabel('What is it about?').inputValue()).toBe('labels print blank')
    await finish(host)
    const { read } = await (await w.as(maya.email)).agent.case({ number: await newestOf(w) })
    expect(read.map(({ slug, how }) => [slug, how])).toContainEqual([
      'labels-print-blank',
      'unhelpful',
    ])
    expect(host.complaints).toEqual([])
  })

  test('“This solved it” closes the draft with thanks, and opens no case', async () => {
    const w = await withArticles()
    await using host = await onHostPage(browser, w, priya.email)
    await begin(host, 'labels print blank')
    await host.panel.getByRole('button', { name: /^Labels print blank/ }).click()
    await host.panel.getByRole('button', { name: 'This solved it' }).click()
    await host.panel.getByText('Good to know it worked').waitFor()
    await expect
      .poll(() => w.db.selectFrom('help_votes').select('solved').execute())
      .toEqual([{ solved: true }])
    await host.panel.getByRole('button', { name: 'Open a case' }).click()
    expect(await host.panel.getByLabel('What is it about?').inputValue()).toBe('')
    expect((await (await w.as(priya.email)).customer.list({})).counts.open).toBe(0)
  })

  test('attaches files to a new case and to a reply, and shows those that came', async () => {
    const w = await withArticles()
    await using host = await onHostPage(browser, w, priya.email)
    const { panel } = host
    await begin(host, 'Two files')
    const attached = panel.getByRole('list', { name: 'Attached files' })
    await panel
      .locator('input[type=file]')
      .first()
      .setInputFiles([text('a.log'), text('b.log')])
    await attached.locator('li[data-state=done]').nth(1).waitFor()
    expect(await findings(host.page), 'with files').toEqual([])
    await panel.getByRole('button', { name: 'Remove a.log' }).click()
    await finish(host)
    const image = { name: 'shot.png', mimeType: 'image/png', buffer: pixel }
    await panel.locator('input[type=file]').first().setInputFiles([image])
    await panel.getByRole('button', { name: 'Send' }).click()
    await panel.getByRole('img', { name: 'shot.png' }).waitFor()
    const { timeline } = await (await w.as(priya.email)).customer.case({
      number: await newestOf(w),
    })
    expect(timeline.flatMap(({ files = [] }) => files.map(({ name }) => name))).toEqual([
      'b.log',
      'shot.png',
    ])
    const saved = host.page.waitForEvent('download')
    await panel.getByRole('button', { name: /^shot\.png/ }).click()
    expect((await saved).suggestedFilename()).toBe('shot.png')
    expect(await findings(host.page), 'a case with files').toEqual([])
    expect(host.complaints).toEqual([])
  })

  test('files may be dropped or pasted, one that breaks off is tried again, and what is attached outlives the page', async () => {
    const w = await withArticles()
    const number = await opening(w)
    await using host = await onHostPage(browser, w, priya.email)
    const { page, panel } = host
    const attached = panel.getByRole('list', { name: 'Attached files' })
    await panel.getByRole('button', { name: /Labels/ }).click()
    const reply = panel.getByRole('textbox')
    await reply.waitFor()
    await page.route('**/embed/files', (route) => route.abort(), { times: 1 })
    await reply.dispatchEvent('drop', { dataTransfer: await holding(page, 'dropped.log') })
    await attached.getByText('The connection dropped').waitFor()
    await panel.getByRole('button', { name: 'Upload dropped.log again' }).click()
    await attached.locator('li[data-state=done]').waitFor()
    await reply.evaluate(
      (box, clipboardData) => {
        const said = { clipboardData, bubbles: true, composed: true }
        box.dispatchEvent(new ClipboardEvent('paste', said))
      },
      await holding(page, 'pasted.log'),
    )
    await attached.locator('li[data-state=done]').nth(1).waitFor()
    await page.reload()
    await page.locator('.launcher').click()
    await panel.getByRole('button', { name: /Labels/ }).click()
    await attached.getByText('pasted.log').waitFor()
    await panel.getByRole('button', { name: 'Send' }).click()
    await panel.getByRole('button', { name: /^dropped\.log/ }).waitFor()
    const { timeline } = await (await w.as(priya.email)).customer.case({ number })
    expect(timeline.flatMap(({ files = [] }) => files.map(({ name }) => name))).toEqual([
      'dropped.log',
      'pasted.log',
    ])
  })

  test('what is too large or empty is said before it’s sent, and nothing is sent with it', async () => {
    const w = await withArticles()
    const number = await opening(w)
    await using host = await onHostPage(browser, w, priya.email)
    const { panel } = host
    await panel.getByRole('button', { name: /Labels/ }).click()
    await panel.getByRole('textbox').fill('Two files.')
    const large = await onDisk('large.log', Buffer.alloc(25_000_001, 'x'))
    await panel
      .locator('input[type=file]')
      .first()
      .setInputFiles([large, await onDisk('empty.log', '')])
    await panel.locator('.why').getByText('Larger than 25 MB').waitFor()
    await panel.locator('.why').getByText('This file is empty').waitFor()
    await panel.getByRole('button', { name: 'Send' }).click()
    await panel.getByText('Not every file is attached.').first().waitFor()
    const { seq } = await (await w.as(priya.email)).customer.case({ number })
    await panel.getByRole('button', { name: 'Remove large.log' }).click()
    await panel.getByRole('button', { name: 'Remove empty.log' }).click()
    await panel.getByRole('button', { name: 'Send' }).click()
    await panel.locator('.words').getByText('Two files.').waitFor()
    expect((await (await w.as(priya.email)).customer.case({ number })).seq).toBeGreaterThan(seq)
  })

  test('an image of an article is drawn, whatever the page’s policy says of images', async () => {
    const w = await withImage('label.png', pixel)
    await using host = await onHostPage(browser, w, priya.email)
    await begin(host, 'how the label looks')
    await host.panel.getByRole('button', { name: /^How the label looks/ }).click()
    await host.panel.locator(label).waitFor()
    expect(host.complaints).toEqual([])
  })

  test('an SVG image that says its size is drawn where the page allows it', async () => {
    const w = await withImage('label.svg', red)
    await using host = await onHostPage(browser, w, priya.email, {}, ['img-src blob:'])
    await begin(host, 'how the label looks')
    await host.panel.getByRole('button', { name: /^How the label looks/ }).click()
    const drawn = await host.panel.locator(label).evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      const inked = canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data
      return [width / height, ...(inked ?? [])]
    })
    expect(drawn).toEqual([2, 255, 0, 0, 255])
    expect(host.complaints).toEqual([])
  })

  test('where the page allows no images, the words of an SVG image take its place', async () => {
    const w = await withImage('label.svg', red)
    await using host = await onHostPage(browser, w, priya.email)
    await begin(host, 'how the label looks')
    await host.panel.getByRole('button', { name: /^How the label looks/ }).click()
    await host.panel.getByText('A label', { exact: true }).waitFor()
  })

  test('says who follows; a colleague is added, and removed again', async () => {
    const w = await withArticles()
    const number = await opening(w)
    const followers = async () =>
      (await (await w.as(priya.email)).customer.case({ number })).followers.map(({ name }) => name)
    await using host = await onHostPage(browser, w, priya.email)
    const { panel } = host
    await panel.getByRole('button', { name: /Labels/ }).click()
    await panel.getByText('Add a follower').click()
    await panel.getByRole('button', { name: 'Add them' }).click()
    await panel.getByText('Enter their email address').waitFor()
    await panel.getByLabel('A colleague’s email address').fill(sam.email)
    await panel.getByRole('button', { name: 'Add them' }).click()
    await panel.getByText(`Followers: ${sam.name}`).waitFor()
    expect(await followers()).toEqual([sam.name])
    expect(await findings(host.page), 'followers').toEqual([])
    await panel.getByRole('button', { name: `Remove ${sam.name}` }).click()
    await panel.getByText('They no longer get the emails about this case.').waitFor()
    expect(await followers()).toEqual([])
  })
})

/** What a browser holds while files are dragged or pasted. */
const holding = (page: RealPage['page'], name: string) =>
  page.evaluateHandle((named) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['content'], named, { type: 'text/plain' }))
    return transfer
  }, name)

/** A path: what is long takes its time through the browser's own door. */
async function onDisk(name: string, content: string | Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'caselead-widget-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
