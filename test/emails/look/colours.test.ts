import { contrast, inkOn, readableOn, valid } from '@caselead/emails/look/colour.ts'
import { filled, light } from '@caselead/emails/look/styles.ts'
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
  test.for(['#ffffff', '#1b1e24'])('text in it can be read on %s', (ground) => {
    expect(contrast(readableOn(ground, accent), ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('a button can be read and stands out from the card', () => {
    const fill = filled(light, accent)
    expect(contrast(inkOn(fill), fill)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(fill, light.card)).toBeGreaterThanOrEqual(1.5)
  })
})

test('a colour that is already readable stays as it is', () => {
  expect(readableOn('#ffffff', '#0F766E')).toBe('#0f766e')
  expect(valid('#0F766E')).toBe('#0f766e')
})

test('ink and small print can be read on the page and on the card', () => {
  for (const ink of [light.ink, light.muted])
    for (const ground of [light.page, light.card])
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
})
