import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sofia } from '@caselead/api/demo/cast.ts'
import { exportFolder } from '@caselead/api/help/export/export-folder.ts'
import { type ImportOptions, importFolder } from '@caselead/api/help/import/import-folder.ts'
import { beforeEach, expect, test } from 'vitest'
import { newFolder } from '../../setup/folder.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const { help } = w.nobody

let root = ''
beforeEach(() => {
  root = ''
})

function write(files: Record<string, string | Buffer>): void {
  root ||= newFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

async function imported(options: ImportOptions = {}) {
  const team = await w.runtime.team()
  const deps = { db: w.db, files: w.runtime.files, now: w.now, team }
  const { notes, topics, ...counts } = await importFolder(deps, root, options)
  await w.runtime.help.changed()
  const told = notes.map(({ path, line, what }) => `${path}:${line ?? ''} ${what}`)
  return { counts, told, topics }
}

const counted = (of: object) => ({ new: 0, changed: 0, same: 0, gone: 0, left: 0, ...of })

const article = async (slug: string) => {
  const found = await help.article({ slug })
  if ('movedTo' in found) throw new Error(`moved to ${found.movedTo}`)
  return found
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a folder of files becomes articles, and a second import changes nothing', async () => {
  write({
    'a-docs/_category_.json': '{"label":"First things","position":1,"description":"To begin with"}',
    'a-docs/02-second.md':
      '---\ntitle: Second\ndescription: What’s next\n---\nSee [first](./01-first.md#how).',
    'a-docs/01-first.mdx':
      'import X from \'x\'\n\n# The first\n\n## How\n\n<Note>Mind **this**.</Note>\n\n![A dot](./dot.png)\n\n<Chart kind="pie" />\n',
    'a-docs/dot.png': png,
  })
  const first = await imported()
  expect(first.counts).toEqual(counted({ new: 2 }))
  expect(first.told).toEqual([
    'a-docs/01-first.mdx:1 An import statement, left out.',
    'a-docs/01-first.mdx:11 <Chart> is left out; its content stays.',
  ])
  const { categories } = await help.home()
  expect(categories).toEqual([
    {
      ...{ slug: 'a-docs', title: 'First things', about: 'To begin with', icon: null, count: 2 },
      articles: [
        { slug: 'first', title: 'The first' },
        { slug: 'second', title: 'Second' },
      ],
    },
  ])
  expect((await article('second')).html).toContain('href="/help/articles/first#h-how"')
  const { html } = await article('first')
  expect(html).toContain('<div class="callout note" role="note">')
  const [, src = ''] = /<img src="([^"]+)" alt="A dot" width="1" height="1"/.exec(html) ?? []
  const image = await visit(w).ask(src)
  expect(image.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await image.arrayBuffer())).toEqual(png)
  expect((await imported()).counts).toEqual(counted({ same: 2 }))
})

test('a new slug leads on from the old one, and a moved file keeps its article', async () => {
  write({ 'b/old.md': '---\nslug: old-name\ntitle: Named\n---\nWords.' })
  await imported()
  write({ 'b/old.md': '---\nslug: new-name\ntitle: Named\n---\nWords.' })
  expect((await imported()).counts).toMatchObject({ changed: 1, new: 0 })
  expect(await help.article({ slug: 'old-name' })).toEqual({ movedTo: 'new-name' })
  rmSync(join(root, 'b'), { recursive: true })
  write({ 'b2/moved.md': '---\nslug: new-name\ntitle: Named\n---\nOther words.' })
  expect((await imported()).counts).toMatchObject({ changed: 1, new: 0 })
  expect((await article('new-name')).html).toBe('<p>Other words.</p>')
})

test('two files can swap their slugs', async () => {
  write({ 'c/one.md': '---\nslug: c-one\n---\n1', 'c/two.md': '---\nslug: c-two\n---\n2' })
  await imported()
  write({ 'c/one.md': '---\nslug: c-two\n---\n1', 'c/two.md': '---\nslug: c-one\n---\n2' })
  expect((await imported()).counts).toMatchObject({ changed: 2 })
  expect((await article('c-one')).html).toBe('<p>2</p>')
})

test('a dry run reports the same and changes nothing', async () => {
  write({ 'd/dry.md': '---\ntitle: Dry\n---\nWords.' })
  expect((await imported({ isDry: true })).counts).toMatchObject({ new: 1 })
  await expect(help.article({ slug: 'dry' })).rejects.toThrow('Article not found.')
  expect((await imported()).counts).toMatchObject({ new: 1 })
})

test('an article whose file is gone is archived if asked to, and comes back with it', async () => {
  write({ 'e/stays.md': 'Stays.', 'e/goes.md': 'Goes.' })
  await imported()
  rmSync(join(root, 'e/goes.md'))
  expect((await imported()).counts.gone).toBeGreaterThan(0)
  await article('goes')
  await imported({ prune: true })
  await expect(help.article({ slug: 'goes' })).rejects.toThrow('Article not found.')
  await article('stays')
  write({ 'e/goes.md': 'Goes.' })
  expect((await imported()).counts).toMatchObject({ changed: 1, new: 0 })
  await article('goes')
})

test('everything that’s wrong is reported by file and line, and the rest is imported', async () => {
  write({
    'f/broken.md': '---\ntitle: "Unclosed\ndescription: x\n---\nWords.',
    'f/colon.md': '---\ntitle: One: two\n---\nWords.',
    'f/plan.md': '---\ntitle: Plan\nplans: [platinum]\n---\nWords.',
    'f/readers.md': '---\ntitle: Readers\nreaders: friends\n---\nWords.',
    'f/same-1.md': '---\nslug: f-same\n---\nWords.',
    'f/same-2.md': '---\nslug: f-same\n---\nWords.',
    'f/latin.md': Buffer.from([0x63, 0x61, 0x66, 0xe9]),
    'f/zero.md': 'Ze\0ro',
    'f/fine.md': '[Gone](./gone.md), ![away](https://elsewhere.example/a.png), ![gone](gone.png)',
  })
  const { counts, told } = await imported()
  expect(counts).toMatchObject({ new: 2, left: 7 })
  expect(told.filter((each) => each.startsWith('f/')).map((each) => each.split(' ')[0])).toEqual([
    ...['f/broken.md:4', 'f/colon.md:2', 'f/fine.md:1', 'f/fine.md:1', 'f/fine.md:1'],
    ...['f/latin.md:', 'f/plan.md:1', 'f/readers.md:1', 'f/same-2.md:1', 'f/zero.md:'],
  ])
  const { html } = await article('fine')
  expect(html).toBe(
    '<p>Gone, <a href="https://elsewhere.example/a.png" rel="noopener">away</a>, gone</p>',
  )
})

test('a file’s readers hold, whatever its translation says', async () => {
  write({
    'g/secret.md': '---\ntitle: For enterprise\nplans: [enterprise]\n---\nWords.',
    'g/secret.de.md': '---\ntitle: Für Enterprise\nslug: geheim\n---\nWorte.',
    'g/draft.md': '---\ndraft: true\n---\nWords.',
  })
  await imported()
  for (const slug of ['secret', 'geheim', 'draft']) {
    await expect(help.article({ slug })).rejects.toThrow('Article not found.')
  }
})

const secret = '---\ntitle: For enterprise\nslug: SLUG\nplans: [enterprise]\n---\nWords.'

test.for([
  ['that isn’t YAML', 'l1', '---\ntitle: One: two\n---\nWords.'],
  ['for a plan that doesn’t exist', 'l2', '---\nplans: [platinum]\n---\nWords.'],
  ['that isn’t UTF-8', 'l3', Buffer.from([0xe9])],
  ['that’s too long to be shown', 'l4', 'x'.repeat(200_001)],
  ['that’s gone', 'l5', null],
  ['that takes the slug of another', 'l6', '---\nslug: stays\n---\nWords.'],
] as const)('a file %s makes no article laxer', async ([, folder, broken]) => {
  const original = `${folder}/secret.md`
  write({
    [original]: secret.replace('SLUG', folder),
    [`${folder}/secret.de.md`]: `---\ntitle: Für Enterprise\nslug: ${folder}-de\n---\nWorte.`,
    'a/stays.md': '---\nslug: stays\n---\nStays.',
  })
  await imported()
  if (broken === null) rmSync(join(root, original))
  else write({ [original]: broken })
  for (const _ of ['once', 'twice']) {
    await imported()
    for (const slug of [folder, `${folder}-de`])
      await expect(help.article({ slug })).rejects.toThrow('Article not found.')
  }
  expect((await imported()).counts).toMatchObject({ new: 0, changed: 0 })
  const readable = `---\ntitle: For all\nslug: ${folder}\n---\nWords.`
  write({ [original]: readable })
  await imported()
  await article(folder)
  await article(`${folder}-de`)
})

test('a new translation waits for the file that says whom it’s for', async () => {
  write({ 'm/new.md': '---\nplans: [platinum]\n---\nWords.', 'm/new.de.md': 'Worte.' })
  const { counts, told } = await imported()
  expect(counts).toMatchObject({ new: 0, left: 2 })
  expect(told).toContain(
    'm/new.de.md: Left out, because m/new.md is left out and may limit who can read the article.',
  )
})

test('a translation that no longer says so is no way out of a plan', async () => {
  write({
    'n/plan.md': '---\nslug: n-plan\nplans: [enterprise]\n---\nWords.',
    'n/anders.md': '---\nslug: n-anders\nlanguage: de\ntranslates: n-plan\n---\nWorte.',
  })
  await imported()
  write({ 'n/anders.md': '---\nslug: n-anders\nlanguage: de\n---\nWorte.' })
  await imported()
  for (const slug of ['n-plan', 'n-anders'])
    await expect(help.article({ slug })).rejects.toThrow('Article not found.')
  expect((await imported()).counts).toMatchObject({ changed: 0, same: 2 })
})

test('a file that’s there and can’t be read is not gone', async () => {
  write({ 'o/wrong.md': 'Words.', 'o/deep/linked.md': 'Words.' })
  await imported()
  write({ 'o/wrong.md': Buffer.from([0xe9]) })
  rmSync(join(root, 'o/deep'), { recursive: true })
  symlinkSync(newFolder(), join(root, 'o/deep'))
  await imported({ prune: true })
  await article('wrong')
  await article('linked')
})

test('a category’s new name is read at once, though no article is new', async () => {
  write({ 'p/_category_.json': '{"label":"Before"}', 'p/one.md': 'Words.' })
  await imported()
  write({ 'p/_category_.json': '{"label":"After"}' })
  const { catalogue } = w.runtime.help
  const name = async () =>
    (await catalogue()).categories.find(({ slug }) => slug === 'p')?.names.en?.title
  const deps = { db: w.db, files: w.runtime.files, now: w.now, team: [] }
  expect(await importFolder(deps, root)).toMatchObject({ new: 0, changed: 0, topics: 1 })
  await expect.poll(name, { timeout: 5_000 }).toBe('After')
  expect((await imported()).topics).toBe(0)
})

test('an alias never takes the address of another article', async () => {
  write({
    'q/one.md': '---\nslug: q-one\naliases: [q-two, q-old]\n---\n1',
    'q/two.md': '---\nslug: q-two\n---\n2',
  })
  const { told } = await imported()
  expect(told).toContain(
    'q/one.md:1 q/two.md has the slug “q-two”, so this article isn’t found under it.',
  )
  expect((await article('q-two')).html).toBe('<p>2</p>')
  expect(await help.article({ slug: 'q-old' })).toEqual({ movedTo: 'q-one' })
  rmSync(join(root, 'q/two.md'))
  write({ 'q/one.md': '---\nslug: q-one\naliases: [q-two]\n---\n1, changed' })
  await imported()
  expect((await article('q-two')).html).toBe('<p>2</p>')
})

test('whoever has to make way is still found', async () => {
  write({ 'r/one.md': '---\nslug: r-one\n---\n1', 'r/two.md': '---\nslug: r-two\n---\n2' })
  await imported()
  rmSync(join(root, 'r/one.md'))
  write({ 'r/two.md': '---\nslug: r-one\n---\n2' })
  await imported()
  expect((await article('r-one')).html).toBe('<p>2</p>')
  const { articles } = await help.category({ slug: 'r' })
  const pages = await Promise.all(articles.map(async ({ slug }) => (await article(slug)).html))
  expect(pages.sort()).toEqual(['<p>1</p>', '<p>2</p>'])
})

test('translations are one article in several languages', async () => {
  write({
    'h/intro.md': '---\ntitle: Intro\nslug: h-intro\n---\nWords.',
    'h/other.md': '---\ntitle: Other\nslug: h-other\n---\nWords.',
    'de/h/intro.md': '---\ntitle: Einführung\n---\nWorte.',
    'h/anders.md': '---\ntitle: Anders\nlanguage: de\ntranslates: h-other\n---\nWorte.',
  })
  await imported()
  const { translations } = await article('h-intro')
  expect(translations).toEqual([{ language: 'de', name: 'Deutsch', slug: 'intro' }])
  const { articles } = await help.category({ slug: 'h', language: 'de' })
  expect(articles.map(({ title }) => title)).toEqual(['Anders', 'Einführung'])
})

test('odd names do no harm: Arabic, quotes, dots, marks that turn the direction, links in a circle', async () => {
  const odd = ['i/مقال.md', 'i/"quoted".md', 'i/a..dots...md', 'i/\u202egnp.md', 'i/up..\\x.md']
  write(Object.fromEntries(odd.map((path) => [path, `# ${path}\n\nWords.`])))
  write({ 'i/.hidden.md': 'Hidden.' })
  symlinkSync(root, join(root, 'i/circle'))
  const { counts, told } = await imported()
  expect(counts).toMatchObject({ new: 5, left: 0 })
  expect(told).toContain('i/circle: Left out, because it’s a symbolic link.')
  expect((await article('مقال')).title).toBe('i/مقال.md')
  expect(told).toContain('i/.hidden.md: Left out, because its name begins with a dot.')
  expect((await article('gnp')).html).toBe('<p>Words.</p>')
})

test('a navigation file orders its pages', async () => {
  write({
    'docs.json': JSON.stringify({
      navigation: { tabs: [{ tab: 'T', groups: [{ group: 'Zoo', pages: ['j/zebra', 'j/ape'] }] }] },
    }),
    'j/ape.md': 'Ape.',
    'j/zebra.md': 'Zebra.',
  })
  await imported()
  const { title, articles } = await help.category({ slug: 'zoo' })
  expect([title, articles.map(({ slug }) => slug)]).toEqual(['Zoo', ['zebra', 'ape']])
})

test('an export gives the files back byte for byte', async () => {
  const files = {
    'k/crlf.md': '\ufeff---\r\ntitle: CRLF\r\n---\r\n\r\nWords  \r\n',
    'k/jsx.mdx': "import X from 'x'\n\n<Note>\n  Words\n</Note>",
  }
  write(files)
  await imported()
  const out = join(newFolder(), 'out')
  expect(await exportFolder(w.db, out)).toBeGreaterThan(1)
  const written = Object.keys(files).map((path) => [path, readFileSync(join(out, path), 'utf8')])
  expect(Object.fromEntries(written)).toEqual(files)
  expect(await exportFolder(w.db, out)).toBeNull()
})

test.for([
  ['Connect from C#', 'Connect from C#'],
  ['Closed as it began ##', 'Closed as it began'],
  ['`In` *every* __way__ {#anchor}', 'In every way'],
] as const)('without a title, the first heading is one: %s', async ([heading, title]) => {
  write({ 'a/untitled.md': `# ${heading}\n\nWords.` })
  await imported()
  expect((await article('untitled')).title).toBe(title)
})

const written = async (slug: string) => {
  const found = await w.db
    .selectFrom('help_texts')
    .select(['article_id', 'version_id'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return found.article_id
}

async function savedHere(slug: string, markdown: string) {
  const { articles } = await w.as(sofia.email)
  const { id, ...now } = await articles.one({ id: await written(slug) })
  return articles.publish({
    ...{ id, language: now.language, version: now.version, revision: now.revision, markdown },
    ...{ title: now.title, about: now.about, slug: now.slug, category: now.category },
    ...{ newCategory: '', readers: now.readers, plans: now.plans, owner: now.owner },
    ...{ reviewBy: now.reviewBy, order: now.order, related: now.related },
  })
}

test('an imported article says the same once it’s saved on the desk: links and images lead where they did', async () => {
  write({
    's/one.md':
      '---\ntitle: One\nslug: s-one\n---\nSee [two](./two.md#how) and ![A dot](./dot.png).\n\n```\n[two](./two.md)\n```',
    's/two.md': '---\ntitle: Two\nslug: s-two\n---\n## How\n\nSo.',
    's/dot.png': png,
  })
  await imported()
  const before = (await article('s-one')).html
  const { articles } = await w.as(sofia.email)
  const { markdown } = await articles.one({ id: await written('s-one') })
  expect(markdown).toContain('```\n[two](./two.md)\n```')
  await savedHere('s-one', `${markdown}\n\nMore.`)
  await w.runtime.help.changed()
  expect((await article('s-one')).html).toBe(`${before}\n<p>More.</p>`)
})

test('what was changed on the desk isn’t undone by its file, unless the files are the only source', async () => {
  const file = (words: string) => `---\ntitle: Both\nslug: t-both\n---\n${words}`
  write({ 't/both.md': file('From the file.') })
  await imported()
  await savedHere('t-both', 'From the desk.')
  expect((await imported()).counts).toMatchObject({ same: 1, changed: 0, left: 0 })
  expect((await article('t-both')).html).toBe('<p>From the desk.</p>')
  write({ 't/both.md': file('From the file again.') })
  const { counts, told } = await imported()
  expect(counts).toMatchObject({ same: 0, changed: 0, left: 1 })
  expect(told.join()).toContain('This article was changed on the desk')
  expect((await article('t-both')).html).toBe('<p>From the desk.</p>')
  await imported({ isReadOnly: true })
  expect((await article('t-both')).html).toBe('<p>From the file again.</p>')
  const { articles } = await w.as(sofia.email)
  const { versions } = await articles.versions({ id: await written('t-both'), language: 'en' })
  expect(versions).toHaveLength(3)
})

test('where files are the only source, the desk shows the article with its file and changes nothing', async () => {
  write({ 'u/fixed.md': '---\ntitle: Fixed\nslug: u-fixed\n---\nWords.' })
  await imported({ isReadOnly: true })
  await expect(savedHere('u-fixed', 'Other words.')).rejects.toThrow('u/fixed.md')
  const desk = await signedIn(w, sofia.email)
  const page = await desk.open(`/desk/help/articles/${await written('u-fixed')}`)
  expect(page.text).toContain('This article comes from the file u/fixed.md.')
  expect(page.html).not.toContain('value="save"')
  expect((await imported()).counts).toMatchObject({ changed: 1, left: 0 })
  await savedHere('u-fixed', 'Other words.')
})
