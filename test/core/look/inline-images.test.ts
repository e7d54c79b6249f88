import type { MailedFileView } from '@caselead/api/views/types/index.ts'
import { withImages } from '@caselead/core/look/inline-images.ts'
import { expect, test } from 'vitest'

const image = (name: string, contentId: string | null = null) => ({
  ...{ id: name, name, size: 10, contentId, url: `/files/${name}`, state: 'ready' as const },
  type: 'image' as const,
  preview: { url: `/files/${name}/preview`, width: 20, height: 10 },
  isAside: false,
  ...{ what: 'Image', note: '' },
})
const plan = image('plan.png', '<plan@mail>')
const logo = image('logo.png', 'image001.png@01DA')
const pdf = { ...image('offer.pdf'), type: 'pdf' as const, preview: null }
const fetching = { ...image('late.png', 'late@mail'), state: 'fetching' as const }

const other = { ...image('plan.png'), id: 'other' }
const bitmap = { ...image('scan.bmp'), preview: null }
const smiley = { ...image('smiley.png'), isAside: true }

test.each<[string, string, MailedFileView[], string[], string[]]>([
  ['no image', 'Hello', [pdf], ['Hello'], ['offer.pdf']],
  ['an image that stands nowhere', 'Hello', [plan], ['Hello'], ['plan.png']],
  ['Outlook’s way', 'A [cid:image001.png@01DA] B', [logo], ['A ', 'logo.png', ' B'], []],
  ['Gmail’s way', 'A\n[image: plan.png]\nB', [plan], ['A', 'plan.png', 'B'], []],
  ['one twice', '[cid:plan@mail][cid:plan@mail]', [plan], ['plan.png', '[cid:plan@mail]'], []],
  ['two', '[cid:plan@mail] [image: logo.png]', [plan, logo], ['plan.png', ' ', 'logo.png'], []],
  ['two of one name', 'A [image 2: plan.png]', [plan, other], ['A ', 'plan.png'], ['plan.png']],
  [
    'a name twice',
    '[image: plan.png][image: plan.png]',
    [plan, other],
    ['plan.png', 'plan.png'],
    [],
  ],
  ['one that is not here', '[cid:else@mail]', [plan], ['[cid:else@mail]'], ['plan.png']],
  ['one that is no image', '[image: offer.pdf]', [pdf], ['[image: offer.pdf]'], ['offer.pdf']],
  ['one still on its way', 'A [cid:late@mail]', [fetching], ['A ', 'late.png'], []],
  ['one no browser shows', 'A [image: scan.bmp]', [bitmap], ['A ', 'scan.bmp'], []],
  ['one that says nothing', 'A [image: smiley.png].', [smiley], ['A .'], ['smiley.png']],
])('images stand where an email has them: %s', (_, text, attached, shown, others) => {
  const whole = withImages(text, attached)
  const told = whole.parts.flatMap((part) => [part.text, part.image?.name ?? ''])
  expect(told.filter((each) => each !== '')).toEqual(shown)
  expect(whole.others.map(({ name }) => name)).toEqual(others)
})
