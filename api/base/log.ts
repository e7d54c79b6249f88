import { type Logger, pino } from 'pino'

/** One JSON line per happening; errors keep their stack, secrets are never logged. */
export const createLog = (level: string): Logger =>
  pino({
    level,
    serializers: { error: pino.stdSerializers.err },
    redact: ['*.payload', '*.code', '*.otp', '*.token'],
  })
