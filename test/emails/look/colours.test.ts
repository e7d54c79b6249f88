import { dark, light } from '@caselead/core/look/tokens.ts'
import { contrast, inkOn, readableOn, valid } from '@caselead/emails/look/colour.ts'
import { filled } from '@caselead/emails/look/styles.ts'
import { describe, expect, test } from 'vitest'

const accents = [
  '#0f766e',
  '#facc15',
  '#ffffff',
  '#000000',
  '#808080',
  '#ff0000',
  '#0000ff',
  'red;}',
]

describe.for(accents)('with the brand colour %s', (accent) => {
  test.for([light, dark])('text in it can be read on $page', ({ page }) => {
    expect(contrast(readableOn(page, accent), page)).toBeGreaterThanOrEqual(4.5)
  })

  test.for([light, dark])('a button can be read and stands out from $page', (ground) => {
    const fill = filled(ground, accent)
    expect(contrast(inkOn(fill), fill)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(fill, ground.page)).toBeGreaterThanOrEqual(1.5)
  })
})

test('a colour that is already readable stays as it is', () => {
  expect(readableOn('#ffffff', '#0F766E')).toBe('#0f766e')
  expect(valid('#0F766E')).toBe('#0f766e')
})

test.for([light, dark])('ink and small print can be read on $page', (ground) => {
  for (const ink of [ground.ink, ground['ink-2']])
    for (const under of [ground.page, ground.sunken])
      expect(contrast(ink, under)).toBeGreaterThanOrEqual(4.5)
})
