import { expect, test } from 'vitest'
import { describeOnPages } from './host-page.ts'

const html = '<caselead-case number="C-1042"></caselead-case>'

describeOnPages('a case inside a page', (open) => {
  test('names the lead, the next update and the last step', async () => {
    await using host = await open({ html })
    const inline = host.page.getByRole('region', { name: 'Case C-1042' })
    await inline.getByText('Your case lead', { exact: true }).waitFor()
    const words = (await inline.textContent())?.replaceAll(/\s+/g, ' ')
    expect(words).toContain('Next update by 11:30 today in 1 h 30 min')
    expect(words).toContain('Latest activity, 09:40 today Next update by 11:30 today')
    expect(words).toContain('Times are in Berlin time.')
    expect(host.complaints).toEqual([])
  })

  test('opens in the panel to be answered', async () => {
    await using host = await open({ html })
    await host.page.getByRole('button', { name: 'Read and reply' }).click()
    await host.panel.getByLabel('Reply to Dana Weber').waitFor()
  })

  test('shows once its reader has signed in to the panel', async () => {
    await using host = await open({ html, tag: '' })
    await host.page.getByText('Sign in to see case C-1042.').waitFor()
    await host.page.getByRole('button', { name: 'Sign in' }).click()
    await host.panel.getByLabel('Your email address').fill('anna@bergwerk.example')
    await host.panel.getByRole('button', { name: 'Email me a code' }).click()
    await host.panel.getByLabel('Code', { exact: true }).fill('123456')
    await host.panel.getByRole('button', { name: 'Sign in' }).click()
    const inline = host.page.getByRole('region', { name: 'Case C-1042' })
    await inline.getByText('Your case lead', { exact: true }).waitFor()
    await host.panel.getByLabel('Reply to Dana Weber').waitFor()
  })

  test('stands alone without a launcher', async () => {
    const tag = 'data-launcher="none" data-identity="anybody"'
    await using host = await open({ html, tag })
    await host.page.getByText('Your case lead', { exact: true }).waitFor()
    expect(await host.page.getByRole('button', { name: 'Read and reply' }).count()).toBe(0)
  })
})
