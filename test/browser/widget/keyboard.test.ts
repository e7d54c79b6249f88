import type { CaseleadWidget } from '@caselead/widget/caselead-widget.ts'
import { expect, test } from 'vitest'
import { describeOnPages, type HostPage } from './host-page.ts'

describeOnPages('by keyboard', (open) => {
  test('the launcher opens the panel, Escape closes it and gives the place back', async () => {
    await using host = await open()
    await host.launcher.waitFor()
    await press(host, 'Tab', 'Tab')
    expect(await focused(host)).toBe('Help')
    expect(await host.launcher.getAttribute('aria-expanded')).toBe('false')
    await press(host, 'Enter')
    await expect.poll(() => focused(host)).toBe('How can we help?')
    expect(await host.launcher.getAttribute('aria-expanded')).toBe('true')
    await press(host, 'Escape')
    await expect.poll(() => focused(host)).toBe('Help')
    expect(await host.panel.isVisible()).toBe(false)
  })

  test('a case is read, answered and left again for its place in the list', async () => {
    await using host = await open()
    await host.launcher.press('Enter')
    await host.panel.getByText('Two colleagues').waitFor()
    await press(host, 'Tab', 'Tab', 'Enter')
    await expect.poll(() => focused(host)).toBe('Two colleagues cannot sign in')
    await host.panel.getByLabel('Reply to Dana Weber').waitFor()
    await tabTo(host, 'reply')
    await press(host, 'a', 'Tab', 'Tab', 'Space')
    await host.panel.locator('.words').getByText('a', { exact: true }).waitFor()
    expect(await focused(host)).toBe('Send')
    await tabTo(host, 'Back to your cases', 'Shift+Tab')
    await press(host, 'Enter')
    await expect.poll(() => focused(host)).toContain('Two colleagues')
  })

  test('the page’s own button opens a case and gets the keyboard back', async () => {
    await using host = await open()
    await host.page.locator('#own').focus()
    await host.page.evaluate(() =>
      document.querySelector<CaseleadWidget>('caselead-widget')?.show('C-1042'),
    )
    await expect.poll(() => focused(host)).toBe('Exports stop after 10,000 rows')
    await press(host, 'Escape')
    await expect.poll(() => host.page.evaluate(() => document.activeElement?.id)).toBe('own')
  })

  test('a field left empty gets the keyboard and says what is missing', async () => {
    await using host = await open()
    await host.launcher.click()
    await host.panel.getByRole('button', { name: 'Open a case' }).click()
    await host.panel.getByLabel('What is it about?').fill('Import hangs')
    await host.panel.getByRole('button', { name: 'Open case' }).press('Enter')
    const missing = host.panel.getByLabel('What’s happening?')
    await expect.poll(() => missing.evaluate((field) => field.matches(':focus'))).toBe(true)
    expect(await missing.getAttribute('aria-describedby')).toBe('body-hint body-wrong')
    expect(host.desk.times('customer.open')).toBe(0)
  })

  test('on a narrow screen the panel makes way when the keyboard leaves it', async () => {
    await using host = await open({ browser: { viewport: { width: 390, height: 844 } } })
    await host.launcher.press('Enter')
    await host.panel.getByRole('button', { name: 'Close' }).waitFor()
    await press(host, 'Shift+Tab', 'Shift+Tab')
    await expect.poll(() => host.panel.isVisible()).toBe(false)
  })
})

async function press({ page }: HostPage, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

/** The name of what has the keyboard inside the widget. */
const focused = ({ page }: HostPage): Promise<string | undefined> =>
  page.evaluate(() => {
    const { activeElement } = document.querySelector('caselead-widget')?.shadowRoot ?? {}
    return activeElement?.ariaLabel ?? (activeElement?.textContent?.trim() || activeElement?.id)
  })

async function tabTo(host: HostPage, name: string, key = 'Tab') {
  for (let step = 0; step < 8 && (await focused(host)) !== name; step += 1) await press(host, key)
  expect(await focused(host)).toBe(name)
}
