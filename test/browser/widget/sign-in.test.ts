import { expect, test } from 'vitest'
import { describeOnPages, type HostPage, identityOf } from './host-page.ts'

const refusal = {
  status: 401,
  body: { error: 'This page could not say who you are.', field: null },
}

describeOnPages('signing in', (open) => {
  test('a mailed code signs in, also after looking at another page for it', async () => {
    await using host = await open({ tag: '' })
    await askForCode(host)
    await host.page.reload()
    await host.launcher.click()
    await enterCode(host, '999999')
    await host.panel.getByText('This code is wrong or has expired.').waitFor()
    await enterCode(host, '123 456')
    await host.panel.getByText('Exports stop after 10,000 rows').waitFor()
    expect(host.desk.asked.filter(({ path }) => path === 'embed/code')).toMatchObject([
      { input: { email: 'anna@bergwerk.example' } },
    ])
  })

  test('the next page of the tab knows the person, until they sign out', async () => {
    await using host = await open({ tag: '' })
    await askForCode(host)
    await enterCode(host, '123456')
    await host.panel.getByText('Signed in as Anna Berg').waitFor()
    await host.page.reload()
    await host.launcher.click()
    await host.panel.getByText('Signed in as Anna Berg').waitFor()
    await host.panel.getByRole('button', { name: 'Sign out' }).click()
    await host.panel.getByLabel('Your email address').waitFor()
    expect(await host.page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('token-1')
  })

  test('a session that ran out is renewed by the page’s word, unseen', async () => {
    await using host = await open()
    await writeReply(host)
    host.desk.tokens = ['token-2']
    await host.panel.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => host.desk.written.size).toBe(1)
    expect(host.desk.times('embed/session')).toBe(2)
  })

  test('where the page’s word is too old as well, the person signs in and the words stay', async () => {
    await using host = await open()
    await host.page.evaluate(() => {
      const noted = () => document.body.setAttribute('data-needed', 'yes')
      document.addEventListener('caselead-identity-needed', noted)
    })
    await writeReply(host)
    host.desk.tokens = ['token-2']
    host.desk.once('embed/session', refusal)
    await host.panel.getByRole('button', { name: 'Send' }).click()
    await host.panel.getByText('Sign in again. What you wrote is still here.').waitFor()
    expect(await host.page.getAttribute('body', 'data-needed')).toBe('yes')
    await host.page.evaluate(
      (fresh) => {
        Object.assign(document.querySelector('caselead-widget') ?? {}, { identity: fresh })
      },
      identityOf('anna@bergwerk.example').replace('sign', 'fresh'),
    )
    const reply = host.panel.getByLabel('Reply to Dana Weber')
    await reply.waitFor()
    expect(await reply.inputValue()).toBe('Any news?')
  })

  test('a mailed code can be asked for again, and the words stay', async () => {
    await using host = await open({ tag: '' })
    await askForCode(host)
    await enterCode(host, '123456')
    await writeReply(host, false)
    host.desk.tokens = ['token-2']
    await host.panel.getByRole('button', { name: 'Send' }).click()
    await host.panel.getByText('Sign in again. What you wrote is still here.').waitFor()
    await askForCode(host, false)
    await enterCode(host, '123456')
    await host.panel.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => [...host.desk.written.values()]).toMatchObject([{ body: 'Any news?' }])
  })

  test('a page that does not know the person leaves it to them', async () => {
    await using host = await open({ before: (desk) => desk.once('embed/session', refusal) })
    await host.launcher.click()
    await host.panel.getByText('This page couldn’t tell us who you are.').waitFor()
    await askForCode(host, false)
    await enterCode(host, '123456')
    await host.panel.getByText('Signed in as Anna Berg').waitFor()
  })

  test('what one person wrote is not shown to the next', async () => {
    await using host = await open()
    await writeReply(host)
    await host.page.evaluate((identity) => {
      Object.assign(document.querySelector('caselead-widget') ?? {}, { identity })
    }, identityOf('bo@bergwerk.example'))
    await host.panel.getByRole('button', { name: /Exports stop/ }).click()
    await host.panel.getByLabel('Reply to Dana Weber').waitFor()
    expect(await host.panel.getByLabel('Reply to Dana Weber').inputValue()).toBe('')
    expect(await host.page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Any news')
  })

  test('signing out of the page signs out of the panel', async () => {
    await using host = await open()
    await writeReply(host)
    await host.page.evaluate(() => {
      Object.assign(document.querySelector('caselead-widget') ?? {}, { identity: null })
    })
    await host.panel.getByLabel('Your email address').waitFor()
  })
})

async function askForCode({ launcher, panel }: HostPage, closed = true) {
  if (closed) await launcher.click()
  await panel.getByLabel('Your email address').fill('anna@bergwerk.example')
  await panel.getByRole('button', { name: 'Email me a code' }).click()
  await panel.getByLabel('Code', { exact: true }).waitFor()
}

async function enterCode({ panel }: HostPage, code: string) {
  await panel.getByLabel('Code', { exact: true }).fill(code)
  await panel.getByRole('button', { name: 'Sign in' }).click()
}

async function writeReply({ launcher, panel }: HostPage, closed = true) {
  if (closed) await launcher.click()
  await panel.getByRole('button', { name: /Exports stop/ }).click()
  await panel.getByLabel('Reply to Dana Weber').fill('Any news?')
}
