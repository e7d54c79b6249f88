import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chris, lena, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../browser/chromium.ts'
import { serve } from '../setup/serving.ts'
import { writeBeside } from './beside.ts'
import { type Reader, type Shot, shots } from './pages.ts'

const usage = `Usage: npm run shots [-- FOLDER] [--beside FOLDER] [--only NAME,NAME]

Starts the product with its demo and takes a picture of every page, wide and on a phone, light and
dark, into FOLDER (./shots). Its index.html shows each beside the picture of its name in the other
folder.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    beside: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || positionals.length > 1) {
  console.log(usage)
  process.exit(values.help ? 0 : 2)
}

const folder = resolve(positionals[0] ?? 'shots')
const wanted = values.only?.split(',')
const chosen = shots.filter(({ name }) => !wanted || wanted.includes(name))
if (chosen.length === 0) {
  console.error(
    `No picture has that name. Choose from ${shots.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}

const looks = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const

const emails: Record<Exclude<Reader, 'nobody'>, string> = {
  customer: priya.email,
  otherCustomer: chris.email,
  agent: maya.email,
  manager: sofia.email,
  partner: lena.email,
}

mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'caselead-shots-'))
chmodSync(data, 0o755)
const product = await serve({ DATA_DIR: data })
const taken: string[] = []
try {
  await using browser = await openBrowser()
  for (const reader of new Set(chosen.map(({ as }) => as))) {
    const page = await pageOf(browser, reader)
    for (const shot of chosen.filter(({ as }) => as === reader))
      taken.push(...(await take(page, shot)))
  }
} finally {
  product.kill('SIGTERM')
  await product.ended
  rmSync(data, { recursive: true, force: true })
}
const index = writeBeside(folder, taken, values.beside ? resolve(values.beside) : null)
console.log(`${taken.length} pictures. Open ${index}`)

async function take(page: Page, { name, go }: Shot): Promise<string[]> {
  const files: string[] = []
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await go(page, product.url)
    const file = `${name}-${width}-${colorScheme}.png`
    await page.screenshot({ path: join(folder, file), fullPage: true })
    files.push(file)
  }
  console.log(name)
  return files
}

async function pageOf(browser: Browser, reader: Reader): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  if (reader === 'nobody' || reader === 'manager') await page.goto(printed('/mailbox'))
  if (reader !== 'nobody') await signIn(browser, page, emails[reader])
  return page
}

/** As a person does: an address, the code from the mailbox, the code. */
async function signIn(browser: Browser, page: Page, email: string): Promise<void> {
  await page.goto(`${product.url}/sign-in`)
  await page.getByLabel('Your email address').fill(email)
  await page.getByRole('button', { name: 'Email me a code' }).click()
  const field = page.getByLabel('Code', { exact: true })
  await field.waitFor()
  await field.fill(await codeFor(browser, email))
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

async function codeFor(browser: Browser, email: string): Promise<string> {
  const context = await browser.newContext()
  const mailbox = await context.newPage()
  try {
    for (let tries = 0; tries < 40; tries++) {
      await mailbox.goto(printed('/mailbox'), { waitUntil: 'domcontentloaded' })
      const mail = mailbox.locator('main li, main tr', { hasText: email }).first()
      const code = /\b\d{6}\b/.exec(
        (await mail.textContent({ timeout: 500 }).catch(() => '')) ?? '',
      )
      if (code) return code[0]
      await mailbox.waitForTimeout(250)
    }
  } finally {
    await context.close()
  }
  throw new Error(`no code for ${email} came to the mailbox`)
}

/** An address that was printed with its key. */
function printed(path: string): string {
  const line = product.told.find((each) => each.includes(`${path}?key=`))
  const [, query = ''] = line?.split(path) ?? []
  return product.url + path + query.trim()
}
