import { expect, test } from 'vitest'
import { describeOnPages } from './host-page.ts'

const html = '<caselead-case number="C-1042"></caselead-case>'

describeOnPages('a case inside a page', (open) => {
  test('names the lead, the next update and the last step', async () => {
    await using host = await open({ html })
    const inline = host.page.getByRole('region', { name: 'Case C-1042' })
    await inline.getByText('Dana Weber leads your case').waitFor()
    const words = (await inline.textContent())?.replaceAll(/\s+/g, ' ')
    expect(words).toContain('Next update by today, 11:30 CET')
    expect(words).toContain('Last step, today, 09:40 You will hear from us by today, 11:30 CET')
    expect(host.complaints).toEqual([])
  })

  test('opens in the panel to be answered', async () => {
    await using host = await open({ html })
    await host.page.getByRole('button', { name: 'Read and answer' }).click()
    await host.panel.getByLabel('Write to Dana Weber').waitFor()
  })

  test('shows once its reader has signed in to the panel', async () => {
    await using host = await open({ html, tag: '' })
    await host.page.getByText('Sign in to see case C-1042.').waitFor()
    await host.page.getByRole('button', { name: 'Sign in' }).click()
    await host.panel.getByLabel('Your email address').fill('anna@bergwerk.example')
    await host.panel.getByRole('button', { name: 'Send me a code' }).click()
    await host.panel.getByLabel('Code', { exact: true }).fill('123456')
    await host.panel.getByRole('button', { name: 'Sign in' }).click()
    const inline = host.page.getByRole('region', { name: 'Case C-1042' })
    await inline.getByText('Dana Weber leads your case').waitFor()
    await host.panel.getByLabel('Write to Dana Weber').waitFor()
  })

  test('stands alone without a launcher', async () => {
    const tag = 'data-launcher="none" data-identity="anybody"'
    await using host = await open({ html, tag })
    await host.page.getByText('Dana Weber leads your case').waitFor()
    expect(await host.page.getByRole('button', { name: 'Read and answer' }).count()).toBe(0)
  })
})
