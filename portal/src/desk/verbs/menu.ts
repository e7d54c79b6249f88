import { acts } from '../../words/desk/verbs.ts'
import { isOver } from '../../words/labels.ts'
import type { DeskPage } from './page.ts'

/** An entry of a case's menu: the form it opens, and what both are called. */
export interface Entry {
  verb: string
  name: string
  /** Where it leads, if that's another page. */
  to?: string
}

type CaseOffers = Pick<
  DeskPage['one'],
  'offers' | 'handoff' | 'withPartner' | 'playbooks' | 'status' | 'number' | 'linkable'
>

/** What can be done with a case besides writing and resolving it, in groups. */
export function menu(one: CaseOffers): Entry[][] {
  const { offers, withPartner, handoff, playbooks, status, number, linkable } = one
  const can = (verb: (typeof offers)[number]) => offers.includes(verb)
  const entry = (isOffered: boolean, verb: string, name: string): Entry[] =>
    isOffered ? [{ verb, name }] : []
  return [
    [
      ...entry(can('reopen'), 'reopen', acts.reopen),
      ...entry(can('escalate'), 'escalate', acts.escalate),
      ...entry(can('escalate_account'), 'account', acts.account),
      ...entry(takesBack(one), 'bounce_back', acts.takeBack(withPartner ?? '')),
      ...entry(can('assign'), 'assign', acts.assign),
      ...entry(can('name_lead'), 'lead', acts.lead),
      ...entry(can('change_priority'), 'priority', acts.priority),
      ...entry(can('set_category'), 'category', acts.category),
      ...entry(can('add_follower'), 'follow', acts.follow),
    ],
    [
      ...entry(can('promise_update'), 'promise', acts.promise),
      ...entry(can('wait_on_customer'), 'wait', acts.wait),
      ...entry(can('resume'), 'ask', acts.askMore),
      ...entry(can('resume'), 'resume', acts.resume),
    ],
    [
      ...entry(can('ask_refund'), 'refund', acts.refund),
      ...entry(can('open_incident'), 'incident', acts.incident),
      ...entry(can('open_ticket'), 'ticket', acts.ticket),
      ...entry(can('link_ticket') && linkable.length > 0, 'link-ticket', acts.linkTicket),
      ...entry(can('decline_telling'), 'decline-telling', acts.declineTelling),
      ...entry(
        can('start_playbook'),
        'playbook',
        playbooks.length > 0 ? acts.anotherPlaybook : acts.playbook,
      ),
    ],
    isOver(status)
      ? [{ verb: 'article', name: acts.article, to: `/desk/help/articles/new?from=${number}` }]
      : [],
    entry(can('close'), 'close', isOver(status) ? acts.close : acts.closeUnresolved),
  ].filter((group) => group.length > 0)

  function takesBack({ withPartner }: CaseOffers) {
    return withPartner !== null && handoff === null && can('bounce_back')
  }
}
