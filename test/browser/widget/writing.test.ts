import { expect, test } from 'vitest'
import { type Answer, refused } from './desk-like.ts'
import { describeOnPages, type HostPage } from './host-page.ts'

const text = 'It also happens with small files.'

describeOnPages('writing', (open) => {
  test.for<[string, Answer, RegExp]>([
    ['the desk fails', { status: 500, body: { error: {} } }, /Something went wrong on our side/],
    ['the connection is cut', { status: 0, cut: true }, /We can’t be reached right now/],
    ['a proxy answers', { status: 502, text: '<html>' }, /Something went wrong on our side/],
    ['a hotel answers', { status: 200, text: '<html>' }, /We can’t be reached right now/],
    ['it was too much', { status: 429 }, /You’ve tried too many times/],
    ['the case is closed', refused(409, 'conflict', 'This case is closed.'), /This case is closed/],
  ])('when %s, the words stay and can be sent again', async ([, answer, said]) => {
    await using host = await open()
    await answerCase(host)
    host.desk.once('customer.write', answer)
    await send(host)
    await host.panel.getByText(said).waitFor()
    expect(await reply(host).inputValue()).toBe(text)
    await send(host)
    await expect.poll(() => reply(host).inputValue()).toBe('')
    expect([...host.desk.written.values()].map(({ body }) => body)).toEqual([text])
  })

  test('a double click sends once', async () => {
    await using host = await open()
    await answerCase(host)
    await host.panel.getByRole('button', { name: 'Send' }).dblclick()
    await expect.poll(() => reply(host).inputValue()).toBe('')
    expect(host.desk.times('customer.write')).toBe(1)
  })

  test('words whose arrival was not heard of arrive once', async () => {
    await using host = await open()
    await answerCase(host)
    host.desk.once('customer.write', { status: 0, lost: true })
    await send(host)
    await host.panel.getByText(/We can’t be reached/).waitFor()
    await host.page.reload()
    await answerCase(host, null)
    expect(await reply(host).inputValue()).toBe(text)
    await send(host)
    await expect.poll(() => reply(host).inputValue()).toBe('')
    expect(host.desk.times('customer.write')).toBe(2)
    expect(host.desk.written.size).toBe(1)
  })

  test('words changed since then are other words', async () => {
    await using host = await open()
    await answerCase(host)
    host.desk.once('customer.write', { status: 0, lost: true })
    await send(host)
    await host.panel.getByText(/We can’t be reached/).waitFor()
    await reply(host).fill(`${text} And large ones.`)
    await send(host)
    await expect.poll(() => host.desk.written.size).toBe(2)
  })

  test('a case is opened once, after saying what will happen', async () => {
    await using host = await open()
    await fillCase(host)
    const forecast = host.panel.locator('[part~=forecast]')
    await forecast.waitFor()
    expect(await forecast.textContent()).toMatch(/It goes to our technical specialists\./)
    expect(await host.panel.locator('.foot').textContent()).toMatch(
      /High\s+First answer by\s+11:00 today/,
    )
    await host.panel.getByRole('button', { name: 'Open case' }).dblclick()
    await host.panel.getByText('Your case lead', { exact: true }).waitFor()
    expect(host.desk.times('customer.open')).toBe(1)
    const [opening] = host.desk.written.values()
    expect(opening).toMatchObject({ subject: 'Import hangs', body: 'At 40 %.', channel: 'widget' })
    expect(opening).toMatchObject({ impact: 'team', urgency: 'blocked' })
  })

  test('a case that was begun is there after the next page', async () => {
    await using host = await open()
    await fillCase(host)
    await host.page.reload()
    await host.launcher.click()
    await host.panel.getByRole('button', { name: 'Continue your new case' }).click()
    expect(await host.panel.getByLabel('What is it about?').inputValue()).toBe('Import hangs')
    expect(await host.panel.getByLabel('Who is affected?').inputValue()).toBe('team')
  })

  test('a refusal stands at the field it is about', async () => {
    await using host = await open()
    await fillCase(host)
    const refusal = refused(422, 'invalid', 'Please shorten the subject.', 'subject')
    host.desk.once('customer.open', refusal)
    await host.panel.getByRole('button', { name: 'Open case' }).click()
    await host.panel.getByText('Please shorten the subject.').waitFor()
    const subject = host.panel.getByLabel('What is it about?')
    expect(await subject.getAttribute('aria-invalid')).toBe('true')
    expect(await subject.inputValue()).toBe('Import hangs')
  })
})

const reply = ({ panel }: HostPage) => panel.getByLabel('Reply to Dana Weber')

const send = ({ panel }: HostPage) => panel.getByRole('button', { name: 'Send' }).click()

async function answerCase(host: HostPage, words: string | null = text) {
  await host.launcher.click()
  await host.panel.getByRole('button', { name: /Exports stop/ }).click()
  await reply(host).waitFor()
  if (words) await reply(host).fill(words)
}

async function fillCase({ launcher, panel }: HostPage) {
  await launcher.click()
  await panel.getByRole('button', { name: 'Open a case' }).click()
  await panel.getByLabel('What is it about?').fill('Import hangs')
  await panel.getByLabel('What’s happening?').fill('At 40 %.')
  await panel.getByLabel('Who is affected?').selectOption({ label: 'My team' })
  await panel.getByLabel('Everything is blocked').check()
}
