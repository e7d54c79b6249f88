const terminal = process.stderr.isTTY
const clearLine = '\r\x1b[2K'

/** Shows `label`, runs `work(report)` and says how long it took; `report(done, total)` moves the bar. */
export async function step(label, work) {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  let bar = ''
  const draw = () => process.stderr.write(`${clearLine}${label} ${bar}${seconds()}`)
  if (!terminal) process.stderr.write(`${label} …\n`)
  const timer = terminal ? setInterval(draw, 200) : undefined
  try {
    await work((done, total) => {
      bar = total ? `${drawBar(done / total)} ${done} of ${total}, ` : ''
    })
  } finally {
    clearInterval(timer)
  }
  process.stderr.write(`${terminal ? clearLine : ''}${label}: done in ${seconds()}\n`)
}

function drawBar(share) {
  const filled = Math.round(Math.min(share, 1) * 24)
  return `[${'█'.repeat(filled)}${'·'.repeat(24 - filled)}]`
}

const usage = (command) => `Usage: ${command}

Installs and builds what's missing, starts PostgreSQL and serves Caselead until Ctrl-C.
It takes no arguments. Settings are environment variables, for example:

  PORT=8080 ${command}       listens on another port than 3000
  NO_DEMO=1 ${command}       starts without the demo
  DATA_DIR=folder ${command} keeps its data there instead of in ./data

All settings are in docs/configuration.md.`

/** Ends the process when it was given arguments: with the usage if asked for it, else as a mistake. */
export function takesNoArguments(command, given = process.argv.slice(2)) {
  if (given.length === 0) return
  const [unknown] = given.filter((each) => each !== '--help' && each !== '-h')
  if (unknown === undefined) {
    console.log(usage(command))
    process.exit(0)
  }
  console.error(`Unknown argument: ${unknown}\n\n${usage(command)}`)
  process.exit(2)
}
