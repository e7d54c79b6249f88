import { refuse } from '@caselead/core/base/checks.ts'
import { trackerNames } from '@caselead/core/base/labels.ts'
import { type TicketTracker, ticketTrackers } from '@caselead/core/base/vocabulary.ts'
import { connected, type Trackers } from '../../runtime/settings/trackers.ts'
import { trackerWords } from './words.ts'

export interface TicketAddress {
  tracker: TicketTracker
  key: string | null
  url: string
}

/** The ticket an address leads to; refused unless its tracker's news come here. */
export function ticketAt(url: string, trackers: Trackers): TicketAddress {
  const address = URL.parse(url)
  if (!address || !/^https?:$/.test(address.protocol))
    refuse('invalid', trackerWords.address, 'url')
  const found = ticketTrackers.flatMap((tracker) => ticketOf(tracker, address, trackers) ?? [])[0]
  if (!found) {
    const linkable = connected(trackers)
    refuse(
      'invalid',
      linkable.length === 0
        ? trackerWords.noTracker
        : trackerWords.otherHost(linkable.map((tracker) => trackerNames[tracker])),
      'url',
    )
  }
  if (trackers[found.tracker].secret === null) {
    refuse('invalid', trackerWords.notConnected(trackerNames[found.tracker]), 'url')
  }
  return found
}

/** Whose ticket it is; what no other tracker knows may be the plain one's. */
export function trackerOf(url: string, trackers: Trackers): TicketTracker {
  const address = URL.parse(url)
  return ticketTrackers.find((each) => address && ticketOf(each, address, trackers)) ?? 'plain'
}

/** The ticket an address leads to, if it is one of this tracker's. */
function ticketOf(tracker: TicketTracker, address: URL, trackers: Trackers): TicketAddress | null {
  const { url } = trackers[tracker]
  const { host, pathname, origin } = address
  const isOwn = url !== null && `${origin}${pathname}`.startsWith(`${url}/`)
  switch (tracker) {
    case 'github': {
      const [, repository, number] = /^\/([^/]+\/[^/]+)\/issues\/(\d+)\/?$/.exec(pathname) ?? []
      if (!repository || !(host === 'github.com' || isOwn)) return null
      const path = `${origin}/${repository}/issues/${number}`
      return { tracker, key: `${repository}#${number}`, url: path }
    }
    case 'jira': {
      const [, key] = /\/browse\/([A-Za-z][A-Za-z0-9_]*-\d+)\/?$/.exec(pathname) ?? []
      if (!key || !(host.endsWith('.atlassian.net') || isOwn)) return null
      const site = isOwn ? url : origin
      return { tracker, key: key.toUpperCase(), url: `${site}/browse/${key.toUpperCase()}` }
    }
    case 'linear': {
      const [, space, key] = /^\/([^/]+)\/issue\/([A-Za-z0-9]+-\d+)(?:\/|$)/.exec(pathname) ?? []
      if (!space || !key || host !== 'linear.app') return null
      return {
        tracker,
        key: key.toUpperCase(),
        url: `${origin}/${space}/issue/${key.toUpperCase()}`,
      }
    }
    case 'plain':
      return isOwn ? { tracker, key: null, url: address.href } : null
  }
}
