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
