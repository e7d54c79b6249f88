// What start.mjs does, with a server that only says which signals reached it.
import { fileURLToPath } from 'node:url'
import { runNode } from '../../api/launch/node.mjs'

if (process.argv[2] === 'serve') {
  const timer = setInterval(() => {}, 60_000)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      console.log(`stopping on ${signal}`)
      clearInterval(timer)
    })
  }
  console.log('serving')
} else {
  process.exitCode = await runNode([fileURLToPath(import.meta.url), 'serve'], { leashed: true })
}
