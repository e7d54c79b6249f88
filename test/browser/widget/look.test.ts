import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { contrasts } from './contrast.ts'
import { describeOnPages, type HostPage } from './host-page.ts'

const accents = [
  '#0f766e',
  '#facc15',
  '#ffffff',
  '#000000',
  '#808080',
  '#ff0000',
  '#0000ff',
  'lime',
]

describeOnPages('the look', (open) => {
  test.for(['light', 'dark'] as const)(
    'every word can be read on a %s screen in any brand colour',
    async (colorScheme) => {
      await using host = await open({ browser: { colorScheme } })
      await host.launcher.click()
      for (const show of [showCases, showCase, showEmptyForm]) {
        await show(host)
        for (const accent of accents) {
          await host.page.evaluate((colour) => {
            const widget = document.querySelector<HTMLElement>('caselead-widget')
            widget?.style.setProperty('--caselead-accent', colour)
          }, accent)
          const [worst = 'nothing'] = await contrasts(host.page)
          expect(Number.parseFloat(worst), `${accent}: ${worst}`).toBeGreaterThanOrEqual(4.5)
        }
      }
    },
  )

  test('everything to press is large enough for a thumb', async () => {
    await using host = await open({ browser: { viewport: { width: 390, height: 844 } } })
    await host.launcher.click()
    for (const show of [showCases, showCase, showEmptyForm]) {
      await show(host)
      const controls = await host.panel
        .locator('button, input:not([type=radio]), label:has([type=radio]), textarea, select')
        .all()
      expect(controls.length).toBeGreaterThan(2)
      for (const control of found(controls)) {
        const { width, height } = (await control.boundingBox()) ?? { width: 0, height: 0 }
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
      }
    }
  })

  test.for([320, 390] as const)(
    'at %i px the panel fills the screen, nothing is cut',
    async (width) => {
      await using host = await open({
        browser: { viewport: { width, height: 700 } },
      })
      await host.launcher.click()
      for (const show of [showCases, showCase, showEmptyForm]) {
        await show(host)
        expect(await host.panel.boundingBox()).toEqual({ x: 0, y: 0, width, height: 700 })
        const overflow = await host.panel.evaluate(({ children }) =>
          Math.max(...[...children].map((part) => part.scrollWidth - part.clientWidth)),
        )
        expect(overflow).toBeLessThanOrEqual(0)
      }
    },
  )

  test.for([
    ['ltr', 1280 - 20],
    ['rtl', 20],
  ] as const)('on a %s page the launcher sits at the end side', async ([dir, edge]) => {
    await using host = await open({ dir, browser: { viewport: { width: 1280, height: 800 } } })
    const { x = 0, width = 0 } = (await host.launcher.boundingBox()) ?? {}
    expect(dir === 'rtl' ? x : x + width).toBe(edge)
  })

  test.for([
    ['no-preference', 'arrive'],
    ['reduce', 'none'],
  ] as const)('motion with %s: %s', async ([reducedMotion, name]) => {
    await using host = await open({ browser: { reducedMotion } })
    await host.launcher.click()
    const animation = host.panel.evaluate((panel) => getComputedStyle(panel).animationName)
    expect(await animation).toBe(name)
  })
})

async function showCases({ panel }: HostPage) {
  await panel.getByText('Exports stop after').waitFor()
}

async function showCase({ panel }: HostPage) {
  await panel.getByRole('button', { name: /Two colleagues/ }).click()
  await panel.getByLabel('Reply to Dana Weber').waitFor()
  await panel.locator('details').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true
  })
}

async function showEmptyForm({ panel }: HostPage) {
  await panel.getByRole('button', { name: 'Back to your cases' }).click()
  await panel.getByRole('button', { name: 'Open a case' }).click()
  await panel.getByLabel('Who is affected?').selectOption('team')
  await panel.getByLabel('Usable with a workaround').check()
  await panel.getByText('What will happen').waitFor()
  await panel.getByRole('button', { name: 'Open case' }).click()
  await panel.getByText('Tell us what’s happening.').waitFor()
}
