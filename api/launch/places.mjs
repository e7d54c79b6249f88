import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
export const packages = ['api', 'db', 'emails', 'portal', 'test', 'widget']
/** Every package of the workspace; the core stands inside api. */
export const workspaces = [...packages, 'api/core']
