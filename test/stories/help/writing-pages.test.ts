import { ines, lena, maya, priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { formsOf, signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const desk = await signedIn(w, maya.email)
const leads = await signedIn(w, ines.email)
const newArticle = '/desk/help/articles/new'

const written = {
  ...{ title: 'Blank labels', about: 'When nothing prints', newCategory: 'Printing', order: '1' },
  ...{
    readers: 'everyone',
    language: 'en',
    markdown: 'Turn it off and on.\n\n## Still blank\n\nWait.',
  },
}

/** The fields of the editor, as the page has them. */
async function fieldsOf(browser: typeof desk, path: string) {
  const { html } = await browser.open(path)
  const [form = {}] = formsOf(html).filter((each) => 'revision' in each)
  const { do: _, find: __, markdown: ___, category: ____, ...fields } = form
  const markdown = /data-markdown[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? ''
  const category = /name="category"[\s\S]*?<option value="([^"]+)" selected/.exec(html)?.[1] ?? ''
  const readers = /name="readers" value="([^"]+)"[^>]* checked/.exec(html)?.[1] ?? 'everyone'
  const others = Object.entries(fields).filter(([name]) => !name.startsWith('plan-'))
  return { ...Object.fromEntries(others), markdown, category, readers }
}

async function saved(title: string): Promise<string> {
  const { path } = await desk.submit(newArticle, { ...written, title, do: 'save' })
  return path.replace(/&done=.*/, '')
}

test('without a script, an article is written, previewed, saved and published', async () => {
  const previewed = await desk.submit(newArticle, { ...written, do: 'preview' })
  expect(previewed.html).toContain('<h2 id="h-still-blank">Still blank</h2>')
  expect(await w.db.selectFrom('help_articles').select('id').execute()).toEqual([])
  const draft = await desk.submit(newArticle, { ...written, do: 'save' })
  expect(draft.text).toContain('Saved.')
  expect(draft.text).toContain('Only leads, managers and admins can publish')
  expect(draft.html).not.toContain('value="publish"')
  const path = draft.path.replace(/&done=.*/, '')
  const published = await leads.submit(path, { ...(await fieldsOf(leads, path)), do: 'publish' })
  expect(published.text).toContain('Published. Its readers can see it now.')
  expect((await visit(w).open('/help/articles/blank-labels')).status).toBe(200)
  const list = await desk.open('/desk/help/articles')
  expect(list.text).toContain('Blank labels')
  expect(list.html).toContain('aria-current="page"')
})

test('what’s wrong is told beside each field, and nothing typed is lost', async () => {
  const page = await desk.submit(newArticle, {
    ...{ ...written, title: '', newCategory: '', reviewBy: 'soon', about: 'Kept line', do: 'save' },
  })
  expect(page.status).toBe(422)
  for (const name of ['title', 'category', 'reviewBy']) {
    expect(page.html).toContain(`href="#f-${name}"`)
  }
  expect(page.html).toContain('value="Kept line"')
  expect(page.html).toContain('Turn it off and on.')
})

test('a text sent after the session ran out waits for its writer to sign in', async () => {
  const stranger = visit(w)
  const page = await stranger.submit(newArticle, { ...written, title: 'Kept for you', do: 'save' })
  expect(page.text).toContain('Kept for you')
  expect(page.html).toContain('Turn it off and on.')
  const [form = {}] = formsOf(page.html).length > 0 ? formsOf(page.html) : [{}]
  expect(page.html).toMatch(/name="do"[^>]*value="save"|value="save"[^>]*name="do"/)
  expect(form).toBeDefined()
})

test('two people at once: both texts are shown with their difference, and the writer chooses', async () => {
  const path = await saved('Two at once')
  const mine = await fieldsOf(desk, path)
  const theirs = await fieldsOf(leads, path)
  await leads.submit(path, { ...theirs, markdown: 'Written by Ines.', do: 'save' })
  const page = await desk.submit(path, { ...mine, markdown: 'Written by Maya.', do: 'save' })
  expect(page.status).toBe(409)
  expect(page.text).toContain('This article changed while you were writing')
  expect(page.text).toContain(`${ines.name} saved this article while you were writing.`)
  expect(page.html).toMatch(/<del>Ines<\/del>/)
  expect(page.html).toMatch(/<ins>Maya<\/ins>/)
  expect(page.html).toMatch(/<pre[^>]*>Written by Ines\.<\/pre>/)
  expect(page.html).toMatch(/data-markdown[^>]*>Written by Maya\.<\/textarea>/)
  const [form = {}] = formsOf(page.html).filter((each) => 'revision' in each)
  const { version = '', revision = '' } = form
  const chosen = await desk.submit(path, {
    ...{ ...mine, version, revision, markdown: 'Written by Maya.', do: 'save' },
  })
  expect(chosen.text).toContain('Saved.')
  const versions = await desk.open(path.replace('?', '/versions?'))
  expect(versions.text).toContain(ines.name)
})

test.for([
  ['with the text', 'Written by Ines.'],
  ['alone', written.markdown],
])(
  'settings a colleague changed are named before they can be undone: %s',
  async ([how, theirs]) => {
    const path = await saved(`Settings changed ${how}`)
    const mine = await fieldsOf(desk, path)
    const narrowed = { readers: 'plan', 'plan-business': 'yes', order: '7', markdown: theirs ?? '' }
    await leads.submit(path, { ...(await fieldsOf(leads, path)), ...narrowed, do: 'save' })
    const page = await desk.submit(path, { ...mine, owner: '', do: 'save' })
    expect(page.status).toBe(409)
    for (const [name, before, after] of [
      ['Who can read it', 'Business', 'Everyone'],
      ['Position in the category', '7', '1'],
    ]) {
      const told = new RegExp(
        `<h3>${name}</h3>(?:(?!<h3>)[^])*<del>${before}</del>(?:(?!<h3>)[^])*<ins>${after}</ins>`,
      )
      expect(page.html).toMatch(told)
    }
    expect(page.html).not.toContain('<h3>Address</h3>')
    expect(page.text).not.toContain('No differences.')
    const [form = {}] = formsOf(page.html).filter((each) => 'revision' in each)
    const { version = '', revision = '' } = form
    const chosen = await desk.submit(path, { ...mine, version, revision, do: 'save' })
    expect(chosen.text).toContain('Saved.')
  },
)

test('a draft of a published article names the settings that wait, and keeps what was typed', async () => {
  const path = await saved('Settings that wait')
  await leads.submit(path, { ...(await fieldsOf(leads, path)), do: 'publish' })
  const typed = { ...(await fieldsOf(leads, path)), readers: 'signed_in', related: 'blank-labels' }
  const page = await leads.submit(path, { ...typed, markdown: 'Without prices.', do: 'save' })
  expect(page.status).toBe(422)
  for (const name of ['readers', 'related']) {
    expect(page.html).toContain(`href="#f-${name}"`)
    expect(page.html).toContain(`id="f-${name}"`)
  }
  expect(page.html).toMatch(/data-markdown[^>]*>Without prices\.<\/textarea>/)
  expect(page.html).toMatch(/name="readers" value="signed_in"[^>]* checked/)
  expect((await visit(w).open('/help/articles/settings-that-wait')).text).toContain('Turn it off')
})

test('versions are compared and restored', async () => {
  const path = await saved('Older and newer')
  await leads.submit(path, { ...(await fieldsOf(leads, path)), markdown: 'Newer.', do: 'save' })
  const versions = path.replace('?', '/versions?')
  const compared = await leads.open(`${versions}&older=1&newer=2`)
  expect(compared.text).toContain('From version 1 to version 2')
  expect(compared.html).toContain('<ins>')
  expect((await desk.open(versions)).html).not.toContain('Restore version')
  const back = await leads.submit(versions, { version: '2', restored: '1' })
  expect(back.text).toContain('Restored as a new version.')
  expect(back.html).toContain('Turn it off and on.')
})

test('an article is found to link and to relate to', async () => {
  const path = await saved('With company')
  const fields = await fieldsOf(desk, path)
  const found = await desk.submit(path, { ...fields, find: 'blank labels', do: 'find' })
  expect(found.html).toContain('value="relate blank-labels"')
  const related = await desk.submit(path, { ...fields, do: 'relate blank-labels' })
  expect(related.html).toMatch(/name="related" value="blank-labels"/)
  const linked = await desk.submit(path, { ...fields, do: 'link blank-labels' })
  expect(linked.html).toContain('](/help/articles/blank-labels)')
})

test('a customer’s view says whether they can read it', async () => {
  const path = await saved('Seen as somebody')
  const as = path.replace('?', '/as-customer?')
  expect((await desk.open(as)).text).toContain('This is a draft.')
  await desk.submit(path, {
    ...(await fieldsOf(desk, path)),
    readers: 'plan',
    'plan-business': 'yes',
    do: 'save',
  })
  expect((await desk.open(`${as}&reader=starter`)).text).toContain('They can’t read this article')
  expect((await desk.open(`${as}&reader=business`)).html).toContain('Still blank</h2>')
})

test('an article is put away by whoever may publish', async () => {
  const path = await saved('Put away')
  expect((await desk.open(path)).html).not.toContain('value="archive"')
  const gone = await leads.submit(path, { version: '1', language: 'en', do: 'archive' })
  expect(gone.text).toContain('Archived.')
})

test('an article somebody else saved isn’t put away unseen, and its page shows what they saved', async () => {
  const path = await saved('Changed before it goes')
  const theirs = await fieldsOf(desk, path)
  await desk.submit(path, { ...theirs, markdown: 'Written by Maya.', do: 'save' })
  const kept = await leads.submit(path, { version: '1', language: 'en', do: 'archive' })
  expect(kept.status).toBe(409)
  expect(kept.text).toContain(`${maya.name} saved a newer version. Check it and try again.`)
  expect(kept.html).toMatch(/data-markdown[^>]*>Written by Maya\.<\/textarea>/)
})

test.for(['', '/new', '/1', '/1/versions?language=en', '/1/as-customer?language=en'])(
  'nobody but the team finds /desk/help/articles%s',
  async (path) => {
    const address = `/desk/help/articles${path}`
    expect((await (await signedIn(w, lena.email)).open(address)).status).toBe(404)
    expect((await (await signedIn(w, priya.email)).open(address)).text).not.toContain(
      'Blank labels',
    )
    expect((await visit(w).open(address)).path).toMatch(/^\/sign-in/)
  },
)

test.for(['/999999', '/x', '/0', '/1/versions?language=xx', '/999999/as-customer'])(
  'an article that isn’t there isn’t found: %s',
  async (path) => {
    expect((await desk.open(`/desk/help/articles${path}`)).status).toBe(404)
  },
)
