import type { CaseView } from '@caselead/api/views/types/index.ts'
import { expect, test } from 'vitest'
import { describeOnPages, type HostPage } from './host-page.ts'
import { now } from './sample-cases.ts'

describeOnPages('reading a case', (open) => {
  test('what happened is told latest first, what a person last wrote in sight, and the zone is named', async () => {
    await using host = await open({ browser: { timezoneId: 'Asia/Tokyo' } })
    await read(host)
    const entries = await host.panel.locator('.timeline li').allTextContents()
    expect(entries.map((entry) => entry.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Next update by 19:30 today Update 17:40 today We can reproduce it and are looking for the cause.',
      'Dana Weber, Case lead, is your case lead 15:40 today',
      expect.stringMatching(/^Anna Berg opened this case 15:30 today Since this morning/),
    ])
    await host.panel.getByText('Times are in Tokyo time.').waitFor()
  })

  test('a promise that was not kept is said to be late', async () => {
    await using host = await open()
    change(host, { nextUpdateBy: now - 60_000 })
    await read(host)
    const next = host.panel.locator('.strip .next')
    expect((await next.textContent())?.replaceAll(/\s+/g, ' ')).toContain(
      'We’re late: you should have heard from us by 09:59 today 1 min ago',
    )
    expect(await next.locator('.clock').getAttribute('class')).toBe('clock late')
  })

  test('no update is spoken of where none is promised', async () => {
    await using host = await open()
    change(host, { nextUpdateBy: null, lead: null })
    await read(host, 'We’re choosing your case lead')
    expect(await host.panel.locator('.strip .clock').count()).toBe(0)
  })

  test('an update shows within 20 seconds and is read out', async () => {
    await using host = await open()
    await read(host)
    append(host, 'Dana Weber sent an update')
    await host.page.clock.fastForward(20_000)
    await host.panel.getByText('Dana Weber sent an update').waitFor()
    const readOut = host.page.locator('caselead-widget .root > .unseen[role=status]')
    expect(await readOut.textContent()).toBe('Dana Weber sent an update.')
  })

  test('nothing is asked while the panel is closed', async () => {
    await using host = await open()
    await read(host)
    await host.page.keyboard.press('Escape')
    await host.page.clock.fastForward(120_000)
    expect(host.desk.times('customer.case')).toBe(1)
  })

  test('nothing is asked behind another tab, and at once on coming back', async () => {
    await using host = await open()
    await read(host)
    await setHidden(host, true)
    await host.page.clock.fastForward(120_000)
    expect(host.desk.times('customer.case')).toBe(1)
    append(host, 'Dana Weber sent an update')
    await setHidden(host, false)
    await host.page.clock.runFor(1)
    await host.panel.getByText('Dana Weber sent an update').waitFor()
  })

  test('without the network it says how old the view is, and mends itself', async () => {
    await using host = await open()
    await read(host)
    host.desk.once('customer.case', { status: 0, cut: true })
    await host.page.clock.fastForward(20_000)
    const old = host.panel.getByText('Last updated 10:00 today')
    await old.waitFor()
    await host.page.clock.fastForward(40_000)
    await old.waitFor({ state: 'detached' })
  })

  test('a list that did not come can be asked for again', async () => {
    await using host = await open()
    host.desk.once('customer.cases', { status: 500, body: 'oh' })
    await host.launcher.click()
    await host.panel.getByText('Something went wrong on our side').waitFor()
    await host.panel.getByRole('button', { name: 'Try again' }).click()
    await host.panel.getByText('Exports stop after 10,000 rows').waitFor()
  })

  test('of many cases the older ones are asked for, down to the first', async () => {
    await using host = await open()
    const [one] = host.desk.cases
    host.desk.cases = Array.from({ length: 120 }, (_, n) => ({
      ...(one as CaseView),
      number: `C-${2000 - n}`,
    }))
    await host.launcher.click()
    const shown = host.panel.locator('.cases li')
    const older = host.panel.getByRole('button', { name: 'Show older cases' })
    await older.waitFor()
    const counts = [await shown.count()]
    for (const last of ['C-1901', 'C-1881']) {
      await older.click()
      await host.panel.locator(`[data-number=${last}]`).waitFor()
      counts.push(await shown.count())
    }
    expect(counts).toEqual([50, 100, 120])
    expect(await older.count()).toBe(0)
  })
})

async function read({ launcher, panel }: HostPage, words = 'Your case lead') {
  await launcher.click()
  await panel.getByRole('button', { name: /Exports stop/ }).click()
  await panel.getByText(words, { exact: true }).waitFor()
}

function setHidden({ page }: HostPage, hidden: boolean) {
  return page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
}

function change({ desk }: HostPage, changes: object) {
  Object.assign(desk.cases[0] ?? {}, changes)
}

function append({ desk }: HostPage, sentence: string) {
  const [one] = desk.cases
  if (!one) throw new Error('there are no sample cases')
  one.seq += 1
  const entry = { seq: one.seq, at: now, time: null, body: null, sentence }
  const who = { id: 'dana', name: 'Dana Weber' }
  one.timeline.push({ ...entry, kind: 'update_sent', by: 'team', who, title: 'Case lead' })
}
