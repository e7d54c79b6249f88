import pg from 'pg'

export async function createDatabase(server: string, name: string, template = 'template1') {
  await query(server, `create database ${quoted(name)} template ${quoted(template)}`)
}

export async function hasDatabase(server: string, name: string): Promise<boolean> {
  const found = await query(server, 'select from pg_database where datname = $1', [name])
  return found.length > 0
}

/** Waits a moment for connections that are just being closed. */
export async function renameDatabase(server: string, name: string, to: string) {
  await query(server, `alter database ${quoted(name)} rename to ${quoted(to)}`)
}

export async function dropDatabasesNamed(server: string, prefix: string) {
  const search = 'select datname from pg_database where starts_with(datname, $1)'
  for (const { datname } of await query(server, search, [prefix])) {
    await query(server, `drop database ${quoted(datname)} with (force)`)
  }
}

/** The address of another database on the same server. */
export function onServer(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = name
  return url.href
}

async function query(server: string, text: string, values: string[] = []) {
  const client = new pg.Client(server)
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(text, values)
    return rows
  } finally {
    await client.end()
  }
}

function quoted(name: string) {
  return pg.escapeIdentifier(name)
}
