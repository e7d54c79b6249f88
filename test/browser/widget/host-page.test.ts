import { expect, test } from 'vitest'
import { anna, describeOnPages, hostileCss } from './host-page.ts'

describeOnPages('one line on a page', (open) => {
  test.for([
    ['a calm page', {}],
    ['a page with hostile style sheets', { css: hostileCss }],
  ] as const)('shows lead and next update on %s, without a complaint', async ([, wanted]) => {
    await using host = await open(wanted)
    await host.launcher.click()
    const mine = host.panel.getByRole('button', { name: /Exports stop/ })
    await mine.waitFor()
    expect(await mine.textContent()).toContain('Dana Weber is your case lead')
    expect(await mine.textContent()).toContain('Next update by 11:30 today')
    await mine.click()
    await host.panel.getByText('Your case lead', { exact: true }).waitFor()
    await host.panel.getByLabel('Reply to Dana Weber').fill('Any news?')
    await host.panel.getByRole('button', { name: 'Send' }).click()
    await host.panel.getByText('Any news?').waitFor()
    expect(host.complaints).toEqual([])
  })

  test('runs from a script that is done before there is a body', async () => {
    const head = `<script async type="module" src="DESK/widget/caselead.js?v=2" ${anna}></script>`
    await using host = await open({ head })
    await host.launcher.click()
    await host.panel.getByText('Exports stop after 10,000 rows').waitFor()
  })

  test.for([
    ['no launcher where none is wanted', { tag: 'data-launcher="none"' }, 0],
    ['no second launcher beside the page’s own', { html: '<caselead-widget label="Mine">' }, 1],
  ] as const)('adds %s', async ([, wanted, count]) => {
    await using host = await open(wanted)
    await host.page.waitForFunction(() => customElements.get('caselead-case'))
    expect(await host.launcher.count()).toBe(count)
  })

  test('takes its words and look from the tag', async () => {
    await using host = await open({ tag: `${anna} data-label="Support" data-theme="dark"` })
    await host.page.getByRole('button', { name: 'Support' }).click()
    const background = await host.panel.evaluate((panel) => getComputedStyle(panel).backgroundColor)
    expect(background).toBe('rgb(15, 17, 19)')
  })

  test('works where the browser keeps nothing', async () => {
    await using host = await open()
    await host.page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError')
        },
      })
    })
    await host.page.reload()
    await host.launcher.click()
    await host.panel.getByText('Exports stop after 10,000 rows').waitFor()
    expect(host.complaints).toEqual([])
  })
})
