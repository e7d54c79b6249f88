import { type Packet, packetTexts } from '../../matrix/packet.ts'

interface Opening {
  subject: string
  body: string
  environment: Record<string, string>
}

/** All that a customer told us by opening a case. */
export const openingInWords = ({ subject, body, environment }: Opening): string =>
  [subject, body, captured(environment)].join('\n')

/** "appVersion" is read as "app Version". */
const captured = (environment: Record<string, string>): string =>
  Object.entries(environment)
    .map(([name, value]) => `${name.replaceAll(/([a-z])([A-Z])/g, '$1 $2')}: ${value}`)
    .join('\n')

/** What is asked of the next tier is no answer of the customer's. */
export const packetInWords = (packet: Packet): string =>
  packetTexts
    .filter((field) => field !== 'ask')
    .map((field) => packet[field])
    .join('\n')
