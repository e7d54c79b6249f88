/** Whose name a mail comes in. */
export const sender = {
  person: (name: string, company: string) => `${name} at ${company}`,
  desk: (company: string) => `${company} desk`,
}
