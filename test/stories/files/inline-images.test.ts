import { chris, maya } from '@caselead/api/demo/cast.ts'
import { tendNextFile } from '@caselead/api/jobs/queues/tend-files.ts'
import { expect, test } from 'vitest'
import { mailOfParts, picture } from '../../setup/mail-of-parts.ts'
import { becameOf } from '../../setup/mail-threads.ts'
import { signedIn } from '../../setup/visit.ts'
import { bringer } from '../../setup/whole-mail.ts'
import { type World, world } from '../../setup/world.ts'

const logo = await picture(180, 60)
const html = `<p>It fails here:</p><p><img src="cid:shot"></p><p>and then stops.</p>
  <p>Best regards,<br>Chris</p><p><img src="cid:logo"></p><img src="cid:pixel" width="1" height="1">`
const brought = async () => ({
  ...{ html, text: 'It fails here:\n\nand then stops.\n\nBest regards,\nChris\n' },
  attachments: [
    { filename: 'shot.png', cid: 'shot', content: await picture(900, 500) },
    { filename: 'logo.png', cid: 'logo', content: logo },
    { filename: 'pixel.gif', cid: 'pixel', content: await picture(1, 1) },
    { filename: 'export.log', content: 'row 10,000' },
  ],
})

async function taken(w: World, mail: Parameters<typeof mailOfParts>[0]): Promise<string> {
  const { id } = await (await bringer(w))(Uint8Array.from(await mailOfParts(mail)))
  await w.post()
  while (await tendNextFile(w.runtime));
  return (await becameOf(w, id)).on ?? ''
}

/** What was said, without the forms below. */
const main = (html: string) => html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'))

test('the images of an email stand where they stood, for its customer and for the team', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const number = await taken(w, await brought())
  const [opened] = await w.events(number)
  expect(opened?.data).toMatchObject({
    body: expect.stringMatching(/^It fails here:\s+\[image: shot\.png\]\s+and then stops\.$/),
  })
  const paths = [
    [await signedIn(w, chris.email), `/cases/${number}`],
    [await signedIn(w, maya.email), `/desk/cases/${number}`],
  ] as const
  for (const [browser, path] of paths) {
    const page = main((await browser.open(path)).html)
    expect(page).toMatch(
      /It fails here:<\/p>\s*<a class="picture" href="[^"]+"[^>]*>\s*<img src="([^"]+)\/preview" width="900" height="500" alt="shot.png"/,
    )
    expect(page).toMatch(/<summary[^>]*>2 small images<\/summary>/)
    expect(page).not.toContain('[image:')
    const [, url = ''] = /<img src="([^"]+\/preview)"/.exec(page) ?? []
    expect((await browser.ask(url)).headers.get('content-type')).toBe('image/webp')
  }
})

test('the whole email has them in their places, too, and nothing of it is lost', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const number = await taken(w, await brought())
  const { customer } = await w.as(chris.email)
  const { attached } = await customer.email({ number, seq: 1 })
  expect(attached.map(({ name, isAside }) => [name, isAside])).toEqual([
    ...[
      ['shot.png', false],
      ['logo.png', true],
    ],
    ...[
      ['pixel.gif', true],
      ['export.log', false],
    ],
  ])
})

test('a logo nobody could tell is folded from its second email on', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const attachments = [{ filename: 'logo.png', cid: 'logo', content: logo }]
  const letterhead = '<p><img src="cid:logo"></p>'
  const number = await taken(w, { html: `${letterhead}<p>It fails.</p>`, attachments })
  const { replyTo } = await w.newestMail(chris.email)
  const second = { html: `${letterhead}<p>Still.</p>`, attachments, to: replyTo ?? '' }
  expect(await taken(w, { ...second, messageId: '<two@mail.example>' })).toBe(number)
  const { timeline } = await (await w.as(chris.email)).customer.case({ number })
  const files = timeline.flatMap(({ files = [] }) => files.map(({ isAside }) => isAside))
  expect(files).toEqual([false, true])
})

test('what a letter quotes of it says where an image stood', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  await taken(w, await brought())
  const { text, html: sent } = await w.newestMail(chris.email)
  expect(text).not.toContain('cid:')
  expect(sent).not.toContain('cid:')
})
