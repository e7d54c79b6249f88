import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { previewer } from '@caselead/api/files/images/previews.ts'
import { Transformer } from '@napi-rs/image'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'caselead-previews-'))
const previews = previewer()
afterAll(() => {
  previews.stop()
  rmSync(folder, { recursive: true })
})

const made = (name: string, bytes: Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return previews.make(path)
}

/** Red, green and blue noise, as a photograph's is: no row like the one above. */
const pixels = (width: number, height: number) =>
  Uint8Array.from({ length: width * height * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at * 97) % 251))

const photograph = async (width: number, height: number, exif?: Buffer): Promise<Buffer> => {
  const jpeg = await Transformer.fromRgbaPixels(pixels(width, height), width, height).jpeg()
  if (!exif) return jpeg
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), length, exif])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

/** What a camera writes: which way up it was held (on its side), and where. */
const camera = (place: string): Buffer => {
  const head = Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1')
  const entries = Buffer.alloc(2 + 2 * 12 + 4)
  entries.writeUInt16LE(2, 0)
  entries.writeUInt16LE(0x0112, 2)
  entries.writeUInt16LE(3, 4)
  entries.writeUInt32LE(1, 6)
  entries.writeUInt16LE(6, 10)
  entries.writeUInt16LE(0x010e, 14)
  entries.writeUInt16LE(2, 16)
  entries.writeUInt32LE(place.length, 18)
  entries.writeUInt32LE(8 + entries.length, 22)
  return Buffer.concat([head, entries, Buffer.from(place, 'latin1')])
}

test('a photograph is made anew, upright, without what its camera wrote', async () => {
  const place = 'GPS 51.5074 N 0.1278 W\0'
  const taken = await photograph(64, 48, camera(place))
  expect(taken.includes('GPS 51.5074')).toBe(true)
  const preview = await made('photograph.jpg', taken)
  expect(preview).toMatchObject({ width: 48, height: 64 })
  const image = Buffer.from(preview?.image ?? [])
  expect(image.subarray(8, 12).toString()).toBe('WEBP')
  expect(image.includes('GPS 51.5074')).toBe(false)
  expect(image.includes('Exif')).toBe(false)
})

test('a large one becomes as large as a screen shows', async () => {
  expect(await made('large.jpg', await photograph(2_000, 500))).toMatchObject({
    ...{ width: 1_600, height: 400 },
  })
})

test('what only begins like an image has none, and the next one has its own', async () => {
  const broken = (await photograph(64, 48)).subarray(0, 300)
  const [none, one] = await Promise.all([
    made('broken.jpg', broken),
    made('whole.jpg', await photograph(64, 48)),
  ])
  expect(none === null || none.width > 0).toBe(true)
  expect(one).toMatchObject({ width: 64, height: 48 })
})

test('the last of many that come at once has one too', async () => {
  const each = await photograph(400, 300)
  const all = await Promise.all(Array.from({ length: 12 }, (_, at) => made(`${at}.jpg`, each)))
  expect(all.filter((preview) => preview === null)).toEqual([])
})
