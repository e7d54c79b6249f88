import pg from 'pg'

/** Connections for the sign-in library, which reads times its own way. */
export function authPool(url: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 5, application_name: 'caselead auth' })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}
