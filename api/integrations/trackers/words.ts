import { listed } from '@caselead/core/base/counted.ts'
import type { TrackerRefused } from '@caselead/db/tickets/tables.ts'

/** What is said when a ticket can't be linked, and to whoever sets up a tracker's webhook. */
export const trackerWords = {
  address: 'Enter the ticket’s address, starting with https://.',
  otherHost: (names: readonly string[]) =>
    `This isn’t a ticket we hear about. You can link tickets from ${listed(names)}: copy the address of the ticket’s own page.`,
  noTracker:
    'No bug tracker is connected yet, so we’d never hear what happens with this ticket. Ask an admin to connect one.',
  notConnected: (name: string) =>
    `We aren’t connected to ${name} yet, so we’d never hear what happens with this ticket. Ask an admin to connect it.`,
  notSetUp: (setting: string) =>
    `This tracker isn’t connected. Set ${setting} to the webhook’s secret and restart Caselead.`,
  refused: {
    unsigned:
      'The signature or the delivery’s id is missing. Check that the webhook has a secret, and that no proxy removes its headers.',
    signature:
      'The signature is wrong. Check that the webhook’s secret is the one Caselead was started with, and that nothing between you and Caselead changes the body.',
    time: 'This was sent too long ago, or the clocks differ. Check the time of both machines.',
    form: 'The body isn’t JSON. Set the webhook’s content type to application/json.',
    content:
      'The body isn’t what this tracker sends. Check that the webhook points to the right address.',
  } satisfies Record<TrackerRefused, string>,
} as const
