type Env = Record<string, string | undefined>

/** Sends what hasn't been sent yet, and sends no more. */
export type StopTracing = () => Promise<void>

/**
 * Traces requests, jobs and what they ask of the database, and sends them by OTLP over HTTP where
 * `OTEL_EXPORTER_OTLP_ENDPOINT` or `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT` says where to; null where neither
 * does. Nothing of it is loaded then.
 */
export async function startTracing(env: Env): Promise<StopTracing | null> {
  if (!isWanted(env)) return null
  const { exportTraces } = await import('./export-traces.ts')
  return exportTraces(env)
}

function isWanted(env: Env): boolean {
  if (env.OTEL_SDK_DISABLED?.trim().toLowerCase() === 'true') return false
  if (env.OTEL_TRACES_EXPORTER && env.OTEL_TRACES_EXPORTER !== 'otlp') return false
  return Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT)
}
