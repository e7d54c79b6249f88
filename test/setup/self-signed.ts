import { generateKeyPairSync, sign } from 'node:crypto'

/** A key, and a certificate for `name` signed with it, as PEM; good from 2020 to 2049. */
export function selfSigned(name: string): { key: Buffer; cert: Buffer } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const who = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(name)))))
  const lasts = sequence(time('200101000000Z'), time('491231000000Z'))
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' })
  const serial = der(0x02, Buffer.from([1]))
  const told = sequence(serial, ecdsaWithSha256, who, lasts, who, subjectKey)
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', told, privateKey)]))
  const whole = sequence(told, ecdsaWithSha256, signature).toString('base64')
  const lines = whole.replace(/.{64}/g, '$&\n')
  return {
    key: Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: Buffer.from(`-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`),
  }
}

/** ASN.1: what it is, how long, and its content. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const long = length < 128 ? [] : length < 256 ? [0x81] : [0x82, length >> 8]
  return Buffer.concat([Buffer.from([tag, ...long, length & 0xff]), content])
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts))
const time = (instant: string): Buffer => der(0x17, Buffer.from(instant))
const commonName = Buffer.from('0603550403', 'hex')
const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'))
