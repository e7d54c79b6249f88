import { maya, priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { uploaded } from '../../setup/attaching.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const customer = await signedIn(w, priya.email)
const priyas = (await w.as(priya.email)).customer

const filled = { subject: 'Labels', body: 'Blank since noon.', impact: 'team', urgency: 'degraded' }

/** The form of the page with its fields, and files as a browser without scripts brings them. */
async function send(files: [field: string, name: string][], held: string[] = [], changed = {}) {
  const { html } = await customer.open('/cases/new')
  const [{ step: _, ...form } = {}] = formsOf(html).filter(({ key }) => key)
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...form, ...filled, ...changed }))
    data.append(name, value)
  for (const id of held) data.append('files', id)
  for (const [field, name] of files) data.append(field, new File(['line 1'], name))
  return customer.ask('/cases/new', { method: 'POST', body: data, headers: { origin: w.url } })
}

const namesOn = async (path: string | null) => {
  const number = /C-\d+/.exec(path ?? '')?.[0] ?? ''
  const [opened] = (await priyas.case({ number })).timeline
  return (opened?.files ?? []).map(({ name, state }) => [name, state])
}

test('a new case without scripts brings its files, chosen or taken with the camera', async () => {
  const answer = await send([
    ['upload', 'export.log'],
    ['upload', 'photo.jpg'],
  ])
  expect(answer.status).toBe(303)
  expect(await namesOn(answer.headers.get('location'))).toEqual([
    ['export.log', 'ready'],
    ['photo.jpg', 'ready'],
  ])
})

test('with scripts they are uploaded before, and sent with it', async () => {
  const file = await uploaded(customer, 'export.log')
  const answer = await send([], [file.id])
  expect(await namesOn(answer.headers.get('location'))).toEqual([['export.log', 'ready']])
})

test('a form that comes back with what is missing keeps its files', async () => {
  const answer = await send([['upload', 'export.log']], [], { subject: '' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  const [, id = ''] = /name="files" value="([0-9a-f]{48})"/.exec(html) ?? []
  expect(html).toContain('export.log')
  const again = await send([], [id])
  expect(await namesOn(again.headers.get('location'))).toEqual([['export.log', 'ready']])
})

test('wherever files are attached a phone may take a photo, and what it takes is sent with the rest', async () => {
  const { number } = await priyas.open({ ...filled, impact: 'team', urgency: 'degraded' } as const)
  const pages = [
    [customer, '/cases/new'],
    [customer, `/cases/${number}`],
    [await signedIn(w, maya.email), `/desk/cases/${number}`],
  ] as const
  for (const [browser, path] of pages) {
    const { html } = await browser.open(path)
    const [, form = ''] = /(<form[^>]*multipart[\s\S]*?<\/form>)/.exec(html) ?? []
    expect(form, path).toMatch(
      /<input type="file" name="upload" accept="image\/\*" capture="environment"/,
    )
  }
})
