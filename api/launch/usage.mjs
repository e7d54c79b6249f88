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
