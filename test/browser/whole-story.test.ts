import { dana, ines, priya, tom } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type World, world } from '../setup/world.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { signIn } from './sign-in.ts'

describeInBrowser('in a browser', () => {
  test('open, mail, escalate, update, resolve, effort reply, score on the desk', async () => {
    await using browser = await openBrowser()
    const w = await world({ at: '2026-11-24T09:00:00Z' })
    const customer = await signIn(browser, w, priya.email)
    await customer.goto(`${w.url}/cases/new`)
    await customer.getByLabel('What is it about?').fill('Labels stop printing')
    await customer.getByLabel('What’s happening?').fill('No depot can print since 06:10.')
    await customer
      .getByRole('radio', { name: /several|many/i })
      .first()
      .check()
    await customer.locator('input[name=urgency][value=degraded]').check()
    await customer.getByRole('button', { name: 'Open case' }).click()
    await customer.waitForURL(/\/cases\/C-\d+/)
    const number = /C-\d+/.exec(customer.url())?.[0] ?? ''
    expect(await customer.locator('main').textContent()).toMatch(/Your case lead.*First answer by/s)

    const mail = await openMail(browser, w, priya.email)
    expect(await mail.frameLocator('iframe').locator('body').textContent()).toContain(
      'is your case lead',
    )
    const link = await mail
      .frameLocator('iframe')
      .getByRole('link', { name: 'View the case' })
      .first()
    const byLink = await (await browser.newContext()).newPage()
    await byLink.goto((await link.getAttribute('href')) ?? '')
    expect(byLink.url()).toBe(`${w.url}/cases/${number}`)
    expect(await byLink.locator('main').textContent()).toContain('Labels stop printing')

    const lead = (await (await w.as(priya.email)).customer.case({ number })).lead?.name
    const frontline = await signIn(
      browser,
      w,
      lead === tom.name ? tom.email : 'maya@northwind.example',
    )
    await frontline.goto(`${w.url}/desk/cases/${number}`)
    await frontline.getByLabel('Message').fill('I am on it.')
    await frontline.getByRole('button', { name: 'Send' }).click()
    await shows(customer, 'I am on it.')

    await frontline.getByText('More', { exact: true }).click()
    await frontline.getByRole('link', { name: 'Escalate…' }).click()
    const handoff = frontline.locator('#escalate')
    await handoff.getByLabel('Why are you escalating?').fill('Needs the driver log read.')
    for (const field of await handoff.locator('textarea[name^=packet]').all()) {
      await field.fill('412 jobs are stuck since 3.8.')
    }
    await handoff.getByRole('button', { name: /^Escalate/ }).click()
    await shows(customer, /Moved up to our technical specialists/)

    const { handoffTo } = await (await w.as(ines.email)).agent.case({ number })
    const email = handoffTo === dana.name ? dana.email : 'ravi@northwind.example'
    const specialist = await signIn(browser, w, email)
    await specialist.goto(`${w.url}/desk/cases/${number}`)
    await specialist.getByRole('button', { name: 'Accept the handoff' }).click()
    await shows(customer, /took on the case/)
    await specialist.getByText('Update', { exact: true }).first().click()
    await specialist.getByLabel('Message').fill('Two depots print again.')
    await specialist.getByRole('button', { name: 'Send' }).click()
    await shows(customer, 'Two depots print again.')
    expect((await w.newestMail(priya.email)).text).toContain('Two depots print again.')

    await w.pass(minutes(20))
    await specialist.goto(`${w.url}/desk/cases/${number}`)
    await specialist.getByRole('link', { name: 'Mark as solved' }).click()
    await specialist.getByLabel('What solved it').fill('A new certificate is in place.')
    await specialist.getByRole('button', { name: 'Mark as solved' }).click()
    await shows(customer, 'A new certificate is in place.')

    await w.pass(hours(3))
    const survey = await openMail(browser, w, priya.email)
    await survey.getByLabel(`Reply as ${priya.email}`).fill("I'd say 2/7, took ages\n\n-- \nPriya")
    await survey.getByRole('button', { name: 'Send reply' }).click()
    await survey.getByText('Reply sent.').waitFor()
    await w.post()
    await specialist.goto(`${w.url}/desk/cases/${number}`)
    expect(await specialist.locator('main').textContent()).toMatch(/2 out of 7.*took ages/s)
  })

  test('a customer without JavaScript reads, writes and is told what is wrong', async () => {
    await using browser = await openBrowser()
    const w = await world({ at: '2026-11-24T09:00:00Z' })
    const page = await signIn(browser, w, priya.email, { javaScriptEnabled: false })
    await page.goto(`${w.url}/cases/new`)
    await page.getByLabel('What is it about?').fill('Labels')
    await page.getByRole('button', { name: 'Open case' }).click()
    expect(await page.getByLabel('What is it about?').inputValue()).toBe('Labels')
    expect(await page.getByRole('alert').textContent()).not.toBe('')
    await page.getByLabel('What’s happening?').fill('They stop.')
    await page.locator('input[name=impact][value=one]').check()
    await page.locator('input[name=urgency][value=question]').check()
    await page.getByRole('button', { name: 'Open case' }).click()
    await page.getByLabel(/^Reply to|^Write to/).fill('One more thing: it is urgent.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    expect(await page.locator('main').textContent()).toContain('One more thing: it is urgent.')
  })
})

async function openMail(browser: Browser, w: World, to: string): Promise<Page> {
  const { id } = await w.newestMail(to)
  const page = await (await browser.newContext()).newPage()
  await page.goto(w.url + w.printed('/mailbox'))
  await page.goto(`${w.url}/mailbox/${id}`)
  return page
}

/** The open page follows by itself. */
const shows = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('main').getByText(text).filter({ visible: true }).last().waitFor({ timeout: 3000 })
