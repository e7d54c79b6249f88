import { type AddressInfo, createServer } from 'node:net'
import { onTestFinished } from 'vitest'

/** What every scanner calls harmful, in two halves so that none stumbles over this file. */
export const harmful = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`

/** A server that speaks ClamAV's INSTREAM; away, it hangs up. */
export async function clamdLike() {
  let isAway = false
  let scans = 0
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0)
    socket.on('error', () => {})
    if (isAway) {
      socket.destroy()
      return
    }
    socket.on('data', (piece) => {
      heard = Buffer.concat([heard, piece])
      const content = contentOf(heard)
      if (content === null) return
      scans += 1
      const found = content.includes('EICAR-STANDARD')
      socket.end(found ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return {
    url: `tcp://127.0.0.1:${port}`,
    scans: () => scans,
    setAway: (away: boolean) => {
      isAway = away
    },
  }
}

const command = 'zINSTREAM\0'

/** All that was streamed, once its end has come. */
function contentOf(heard: Buffer): string | null {
  if (heard.length < command.length) return null
  if (heard.subarray(0, command.length).toString() !== command) throw new Error('no INSTREAM')
  let at = command.length
  const pieces: Buffer[] = []
  while (at + 4 <= heard.length) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces).toString('latin1')
    if (at + 4 + length > heard.length) return null
    pieces.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
