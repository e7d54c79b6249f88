/** Why we can't start. */
export const jobWords = {
  smtpPort: (port: number) =>
    `Caselead can’t receive mail at port ${port}: another program uses it, or we aren’t allowed to. Set SMTP_PORT to another one.`,
} as const
