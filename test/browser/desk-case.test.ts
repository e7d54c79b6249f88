import { dana, maya, priya } from '@caselead/api/demo/cast.ts'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type World, world } from '../setup/world.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { signIn } from './sign-in.ts'

const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]

interface OnDesk {
  w: World
  path: string
  number: string
}

async function labels(): Promise<OnDesk> {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(priya.email)
  const opening = { body: 'They stop.', impact: 'team', urgency: 'degraded' } as const
  const { number } = await customer.open({ ...opening, subject: 'Labels' })
  return { w, number, path: `/desk/cases/${number}` }
}

/** A case with more messages than a window holds. */
async function talkative(): Promise<OnDesk> {
  const one = await labels()
  const { customer } = await one.w.as(priya.email)
  const { number } = one
  for (let n = 1; n <= 15; n++) await customer.write({ number, body: `Depot ${n} is down.` })
  return one
}

/** Escalated with all that a handoff must hold. */
async function escalated(): Promise<OnDesk> {
  const one = await labels()
  const packet = {
    ...{ summary: 'Labels stop.', impact: 'No labels.', tried: 'A restart: no change.' },
    ...{ environment: '', ask: 'Find out why.', customerWords: '' },
  }
  const { agent } = await one.w.as(maya.email)
  await agent.escalate({ number: one.number, to: 'L2', reason: 'Needs a specialist', packet })
  return one
}

async function isInSight(page: Page, what: Locator): Promise<boolean> {
  const box = await what.boundingBox()
  const size = page.viewportSize()
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height
}

const composer = (page: Page) => page.getByLabel('Message', { exact: true })

describeInBrowser('a case on the desk', () => {
  test.for([true, false])(
    'shows the newest message and the composer at once, with scripts: %s',
    async (javaScriptEnabled) => {
      await using browser = await openBrowser()
      const { w, path } = await talkative()
      const page = await signIn(browser, w, maya.email, { javaScriptEnabled })
      for (const size of sizes) {
        await page.setViewportSize(size)
        await page.goto(w.url + path)
        const seen = [page.getByText('Depot 15 is down.'), composer(page)]
        expect([size, await Promise.all(seen.map((each) => isInSight(page, each)))]).toEqual([
          size,
          [true, true],
        ])
      }
    },
  )

  test.for([true, false])(
    'opens the form that is chosen, and keeps what was typed meanwhile, with scripts: %s',
    async (javaScriptEnabled) => {
      await using browser = await openBrowser()
      const { w, path } = await talkative()
      const page = await signIn(browser, w, maya.email, { javaScriptEnabled })
      await page.goto(w.url + path)
      await composer(page).fill('Half a thought')
      await page.getByText('More', { exact: true }).click()
      await page.getByRole('link', { name: 'Change severity…' }).click()
      expect(await composer(page).isVisible()).toBe(false)
      const form = page.locator('#priority')
      await form.getByLabel('How severe is it?').selectOption('question')
      await form.getByRole('link', { name: 'Cancel' }).click()
      expect(await composer(page).inputValue()).toBe('Half a thought')
      expect(await form.isVisible()).toBe(false)
    },
  )

  test('about how long a message is written is sent along with it', async () => {
    await using browser = await openBrowser()
    const { w, path } = await labels()
    const page = await signIn(browser, w, maya.email, {})
    await page.goto(w.url + path)
    const field = page.locator('input[name=writing]')
    expect(await field.inputValue()).toBe('')
    await composer(page).pressSequentially('Still at it', { delay: 5 })
    await expect.poll(async () => Number(await field.inputValue())).toBeGreaterThan(0)
  })

  test('a form that came back is open with what was typed, and none is after it was carried out', async () => {
    await using browser = await openBrowser()
    const { w, path } = await talkative()
    const page = await signIn(browser, w, maya.email, { javaScriptEnabled: false })
    await page.goto(`${w.url}${path}#refund`)
    const form = page.locator('#refund')
    await form.getByLabel('Amount in USD').fill('much')
    await form.getByLabel('What is it for?').fill('A lost day')
    await form.getByRole('button').click()
    expect(await form.getByRole('alert').isVisible()).toBe(true)
    expect(await form.getByLabel('What is it for?').inputValue()).toBe('A lost day')
    await form.getByLabel('Amount in USD').fill('20')
    await form.getByRole('button').click()
    await page.getByRole('status').first().waitFor()
    expect([await form.isVisible(), await composer(page).isVisible()]).toEqual([false, true])
  })

  test('what was typed into the composer stays when another form is sent, and goes when it is sent', async () => {
    await using browser = await openBrowser()
    const { w, path } = await labels()
    const page = await signIn(browser, w, maya.email)
    await page.goto(w.url + path)
    await composer(page).fill('Half a thought')
    await page.goto(`${w.url}${path}#category`)
    const form = page.locator('#category')
    await form.getByRole('combobox').fill('printing')
    await form.getByRole('button').click()
    await page.getByRole('status').first().waitFor()
    expect(await composer(page).inputValue()).toBe('Half a thought')
    await composer(page).fill('A whole one.')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.locator('.words').getByText('A whole one.').waitFor()
    expect(await composer(page).inputValue()).toBe('')
    await page.reload()
    expect(await composer(page).inputValue()).toBe('')
  })

  test('without script, whoever writes is told that another form keeps nothing of it', async () => {
    await using browser = await openBrowser()
    const { w, path } = await labels()
    const page = await signIn(browser, w, maya.email, { javaScriptEnabled: false })
    await page.goto(w.url + path)
    const warning = page.getByText('Send this before you use another form')
    expect(await warning.isVisible()).toBe(false)
    await composer(page).fill('Half a thought')
    expect(await warning.isVisible()).toBe(true)
  })

  test('a note promises nothing, and is written where only the team reads', async () => {
    await using browser = await openBrowser()
    const { w, path, number } = await talkative()
    const page = await signIn(browser, w, maya.email, { javaScriptEnabled: false })
    await page.goto(w.url + path)
    await page.getByLabel('Next update by').waitFor()
    await page.locator('#note').click()
    expect(await page.getByLabel('Next update by').isVisible()).toBe(false)
    await composer(page).fill('It is the switch.')
    await page.getByRole('button', { name: 'Add note' }).click()
    await page.locator('.words').getByText('It is the switch.').waitFor()
    const kinds = (await w.events(number)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'reply' || kind === 'note')).toEqual(['note'])
  })

  test('who is writing is told that the customer just replied, and keeps the words', async () => {
    await using browser = await openBrowser()
    const { w, path, number } = await talkative()
    const page = await signIn(browser, w, maya.email)
    await page.goto(w.url + path)
    await composer(page).fill('We are on it')
    await (await w.as(priya.email)).customer.write({ number, body: 'It works again.' })
    await page.getByText('Priya Shah just replied. Review before sending.').waitFor()
    await page.getByText('It works again.').waitFor()
    expect(await composer(page).inputValue()).toBe('We are on it')
  })

  test.for([true, false])(
    'nobody is held up by what they did themselves, going back to write after they accepted, with scripts: %s',
    async (javaScriptEnabled) => {
      await using browser = await openBrowser()
      const { w, path } = await escalated()
      const page = await signIn(browser, w, dana.email, { javaScriptEnabled })
      await page.goto(w.url + path)
      await page.getByRole('button', { name: 'Accept' }).click()
      await page.getByRole('status').first().waitFor()
      await page.goBack()
      await composer(page).fill('We are on it')
      await page.getByRole('button', { name: 'Send' }).click()
      await page.locator('.msg .words').getByText('We are on it').waitFor()
      expect(await page.getByText(/Something happened|just replied/).count()).toBe(0)
    },
  )
})
