/** A mail as far as it tells whether a machine wrote it. */
export interface SentMail {
  what: string
  from?: string
  subject?: string
  headers?: Record<string, string>
  text?: string
}

const group = {
  'X-Google-Group-Id': '12345',
  'List-ID': '<support.fjord.example>',
  'List-Post': '<mailto:support@fjord.example>',
  'List-Unsubscribe': '<mailto:googlegroups-manage+1@fjord.example>',
  Precedence: 'list',
  'Mailing-list': 'list support@fjord.example; contact support+owners@fjord.example',
}
const mailman = {
  'List-Id': 'Users <users.fjord.example>',
  'List-Post': '<mailto:users@fjord.example>',
  'List-Unsubscribe': '<https://lists.fjord.example/options/users>',
  Precedence: 'list',
  'X-BeenThere': 'users@fjord.example',
}

/** Written by people whose address nobody knows, with marks that may mislead. */
export const strangersMails: readonly SentMail[] = [
  { what: 'through a Google group', headers: group },
  {
    what: 'through a Google group that rewrites From',
    from: '"Mara via Support" <support@fjord.example>',
    headers: {
      ...group,
      'X-Original-From': 'Mara <mara@fjord.example>',
      'X-Original-Sender': 'mara@fjord.example',
      'Reply-To': 'mara@fjord.example',
    },
  },
  { what: 'through Mailman', headers: mailman },
  { what: 'an answer on a list', headers: { ...mailman, 'In-Reply-To': '<a@b.example>' } },
  {
    what: 'an answer that keeps the list’s header',
    headers: { 'List-Id': '<x.y>', 'In-Reply-To': '<a@b.example>' },
  },
  {
    what: 'Groups.io',
    headers: {
      'List-Id': '<main.fjord.groups.io>',
      'Mailing-List': 'list main@fjord.groups.io',
      'List-Unsubscribe': '<https://groups.io>',
      Precedence: 'Bulk',
    },
  },
  { what: 'a question about such notes', subject: 'Out of office: how do I set one up?' },
  { what: 'a question about replies', subject: 'Automatic reply: can I turn it off?' },
  { what: 'an answer to such a note', subject: 'Re: Automatic reply: Invoice 12' },
  { what: 'a forwarded note', subject: 'Fwd: Out of office: Tom' },
  { what: 'a German answer to one', subject: 'AW: Automatische Antwort: Rechnung 12' },
  { what: 'what doesn’t work', subject: 'Automatic replies do not work' },
  { what: 'what doesn’t work, in French', subject: 'Réponse automatique ne fonctionne plus' },
  { what: 'what comes twice, in Spanish', subject: 'La respuesta automática llega dos veces' },
  { what: 'what can’t be entered, in German', subject: 'Abwesenheit eintragen geht nicht' },
  { what: 'stock', subject: 'Out of stock' },
  { what: 'an office that moves', subject: 'Our office is moving' },
  { what: 'a parcel', subject: 'Undelivered parcel' },
  { what: 'another parcel', subject: 'Delivery failed: order 12345' },
  { what: 'the state of a parcel', subject: 'Delivery status: where is my order 7' },
  { what: 'a parcel to a wrong place', subject: 'Returned mail from our customer' },
  { what: 'undeliverable goods', subject: 'Undeliverable orders pile up' },
  { what: 'a car', subject: 'Auto: Kennzeichen geändert' },
  { what: 'cars', subject: 'Auto' },
  { what: 'a module', subject: 'Vacation module: wrong total' },
  { what: 'a day off', subject: 'Vacation days are wrong since May 5' },
  { what: 'an away game', subject: 'Away jerseys until Friday?' },
  { what: 'a receipt that is missing', subject: 'Eingangsbestätigung fehlt' },
  {
    what: 'a confirmation that is asked for',
    subject: 'Please send an acknowledgement of receipt',
  },
  { what: 'a ticket that was opened wrongly', subject: 'Ticket created twice' },
  { what: 'a thank you', subject: 'Thank you for contacting my boss' },
  { what: 'an abuse somebody asks about', subject: 'Spam report page is empty' },
  { what: 'a failing delivery of webhooks', subject: 'Mail delivery failed again, please help' },
  {
    what: 'a postmaster who asks',
    from: 'Postmaster <postmaster@fjord.example>',
    subject: 'Your mails are refused',
    text: 'Why do you send to old@fjord.example? We answer 550 5.1.1.',
  },
  {
    what: 'a postmaster without any code',
    from: 'postmaster@fjord.example',
    subject: 'Your DMARC record',
    text: 'It has two entries. Please remove one.',
  },
  { what: 'somebody called Postma', from: 'Ster Postma <postma.ster@fjord.example>' },
  { what: 'somebody whose name holds daemon', from: 'Ana Daemon <ana.daemon@fjord.example>' },
  {
    what: 'no-reply with an address that answers',
    from: 'Shop form <no-reply@fjord.example>',
    headers: { 'Reply-To': 'mara@fjord.example' },
  },
  {
    what: 'donotreply with a name to answer',
    from: 'donotreply@fjord.example',
    headers: { 'Reply-To': 'Mara <mara@fjord.example>' },
  },
  { what: 'a name that begins like no-reply', from: 'noreplyson@fjord.example' },
  { what: 'not sent automatically', headers: { 'Auto-Submitted': 'no' } },
  { what: 'of normal precedence', headers: { Precedence: 'normal' } },
  { what: 'first class', headers: { Precedence: 'first-class' } },
  { what: 'nothing suppressed', headers: { 'X-Auto-Response-Suppress': 'None' } },
  { what: 'only receipts suppressed', headers: { 'X-Auto-Response-Suppress': 'DR, RN' } },
  { what: 'with a return path', headers: { 'Return-Path': '<mara@fjord.example>' } },
  {
    what: 'with a verified return path',
    headers: { 'Return-Path': '<SRS0=x=fjord.example=mara@relay.example>' },
  },
  {
    what: 'mixed parts with a report attached',
    headers: { 'Content-Type': 'multipart/mixed; boundary="report"' },
  },
  {
    what: 'a signed mail',
    headers: { 'Content-Type': 'multipart/signed; protocol="application/pgp-signature"' },
  },
  { what: 'X-Autoreply that says no', headers: { 'X-Autoreply': 'no' } },
  { what: 'no subject', subject: '' },
  { what: 'only a bracket', subject: '[#123]' },
  { what: 'a ticket of theirs', subject: '[JIRA-7] export fails' },
  { what: 'Japanese', subject: '外出' },
  { what: 'Finnish', subject: 'Poissa' },
  { what: 'an answer to our survey', subject: 'Re: Your request C-1042: how was it?' },
]

/** Written by contacts: no list and no subject makes a machine of them. */
export const contactsMails: readonly SentMail[] = [
  {
    what: 'a newsletter’s header',
    headers: {
      'List-Unsubscribe': '<https://fjord.example/off>',
      'List-Id': '<news.fjord.example>',
    },
  },
  { what: 'bulk', headers: { Precedence: 'bulk' } },
  { what: 'a list', headers: { Precedence: 'list' } },
  {
    what: 'a Debian list',
    headers: {
      'List-Id': '<debian-user.lists.debian.org>',
      'X-Loop': 'debian-user@lists.debian.org',
      Precedence: 'list',
    },
  },
  { what: 'a subject like a note', subject: 'Out of office: Tom' },
  { what: 'a subject like a bounce', subject: 'Undeliverable: Invoice 12' },
  { what: 'a subject like a receipt', subject: 'Request received' },
  { what: 'an address that takes no answers', from: 'no-reply@fjord.example' },
  {
    what: 'a postmaster with a code',
    from: 'postmaster@fjord.example',
    text: '550 5.7.1 relaying denied, that is what we get.',
  },
  { what: 'Abwesenheit', subject: 'Abwesenheit bis 12.08.' },
]

/** Written by machines, each with its kind; what is sure holds for contacts too. */
export const machinesMails: readonly (SentMail & { kind: string; isSure: boolean })[] = [
  {
    what: 'RFC 3834',
    kind: 'vacation',
    isSure: true,
    headers: { 'Auto-Submitted': 'auto-replied' },
  },
  {
    what: 'RFC 3834 with a reason',
    kind: 'vacation',
    isSure: true,
    headers: { 'auto-submitted': 'auto-replied (vacation)' },
  },
  {
    what: 'RFC 3834, generated',
    kind: 'notice',
    isSure: true,
    headers: { 'Auto-Submitted': 'auto-generated' },
  },
  {
    what: 'another desk',
    kind: 'acknowledgement',
    isSure: true,
    subject: '[#991] Request received',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  },
  {
    what: 'another desk without headers',
    kind: 'acknowledgement',
    isSure: false,
    subject: 'We have received your request',
  },
  {
    what: 'another desk, German',
    kind: 'acknowledgement',
    isSure: false,
    subject: 'Eingangsbestätigung: Ihre Anfrage 991',
  },
  {
    what: 'Exchange',
    kind: 'vacation',
    isSure: true,
    subject: 'Automatic reply: Exports',
    headers: { 'X-Auto-Response-Suppress': 'All' },
  },
  { what: 'Apple', kind: 'vacation', isSure: true, headers: { 'X-Apple-Action': 'vacation' } },
  {
    what: 'a delivery report',
    kind: 'bounce',
    isSure: true,
    headers: { 'Content-Type': 'multipart/report; report-type=delivery-status' },
  },
  {
    what: 'a complaint',
    kind: 'complaint',
    isSure: true,
    headers: { 'Content-Type': 'multipart/report; report-type="feedback-report"' },
  },
  {
    what: 'a receipt',
    kind: 'acknowledgement',
    isSure: true,
    headers: { 'Content-Type': 'multipart/report; report-type=disposition-notification' },
  },
  {
    what: 'Exim',
    kind: 'bounce',
    isSure: true,
    headers: { 'X-Failed-Recipients': 'tom@fjord.example' },
  },
  {
    what: 'a daemon',
    kind: 'bounce',
    isSure: true,
    from: 'MAILER-DAEMON@fjord.example (Mail Delivery System)',
  },
  { what: 'nobody', kind: 'bounce', isSure: true, headers: { 'Return-Path': '<>' } },
  { what: 'OTRS', kind: 'loop', isSure: true, headers: { 'X-OTRS-Loop': 'help@fjord.example' } },
  { what: 'procmail', kind: 'loop', isSure: true, headers: { 'X-Loop': 'tom@fjord.example' } },
  { what: 'cPanel', kind: 'vacation', isSure: true, headers: { 'X-Autorespond': 'Exports' } },
  { what: 'auto_reply', kind: 'vacation', isSure: true, headers: { Precedence: 'auto_reply' } },
  {
    what: 'a newsletter',
    kind: 'list',
    isSure: false,
    headers: { 'List-Unsubscribe': '<https://news.example>', 'List-Id': '<news.example>' },
  },
  { what: 'bulk', kind: 'list', isSure: false, headers: { Precedence: 'bulk' } },
  { what: 'no-reply', kind: 'notice', isSure: false, from: 'Shop <no-reply@fjord.example>' },
  { what: 'ne pas répondre', kind: 'notice', isSure: false, from: 'ne-pas-repondre@fjord.example' },
]
