export const jobWords = {
  /** Why we can't start. */
  smtpPort: (port: number) =>
    `Caselead can’t receive mail at port ${port}: another program uses it, or we aren’t allowed to. Set SMTP_PORT to another one.`,
  /** To one of the team, of a mail's first lines. */
  unknownCommand: (typed: string) =>
    `We don’t know ${typed}. The first lines may say #accept, #resolve, #public or #note.`,
  /** Why a mail waits, on the desk. */
  hadEnough: 'we’ve sent this address many emails lately, so it waits',
} as const
