import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { describe } from 'vitest'

/** First the one without windows: the same pages at half the cost. */
const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const advice =
  'Browser tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH to the program.'

/** A `describe` that is skipped where there is no Chromium, and fails there when CI is set. */
export const describeInBrowser = describe.skipIf(!isBrowserThere())

/** A headless Chromium; `await using browser = await openBrowser()` closes it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(advice)
  return chromium.launch({ executablePath, args: flags })
}

function isBrowserThere() {
  if (findChromium()) return true
  if (process.env.CI) throw new Error(advice)
  console.error(advice)
  return false
}

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  return named || usualPlaces.find(isProgram)
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
