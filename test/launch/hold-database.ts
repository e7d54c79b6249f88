// Run as a process of its own by the tests, which kill it.
import { startEmbedded } from '@caselead/db/server/embedded.ts'

const { url } = await startEmbedded({ dataDir: process.argv[2] ?? '' })
console.log(url)
setInterval(() => {}, 60_000)
