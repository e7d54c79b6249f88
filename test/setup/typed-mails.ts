import type { MailBody } from '@caselead/api/mail/in/reply-text.ts'

/** A mail, and what somebody typed in it: all of that is read, and what is quoted isn't. */
export interface TypedMail {
  what: string
  body: MailBody
  stays: readonly string[]
  goes?: readonly string[]
}

const quoted = 'On Tue, Nov 24, 2026 at 9:30 AM, Northwind <help@northwind.example> wrote:'
const answer = `\n\n${quoted}\n> We looked into it.\n> Is it better now?`
const gmail = (inner: string) =>
  `<div class="gmail_quote"><div class="gmail_attr">${quoted.replace('<', '&lt;')}</div>${inner}</div>`
const block = (words: string) => `<blockquote class="gmail_quote">${words}</blockquote>`
const outlook =
  'From: Northwind <help@northwind.example>\nSent: Tuesday, November 24, 2026 9:30 AM\nTo: Mara Lind <mara@fjord.example>\nSubject: RE: Exports\n\nWe looked into it.'

const text = (what: string, typed: string, below = ''): TypedMail => ({
  ...{
    what,
    body: { text: typed + below },
    stays: typed.split('\n').filter((line) => line.trim()),
  },
  ...(below === '' ? {} : { goes: ['We looked into it.'] }),
})

const html = (what: string, page: string, stays: string[], goes: string[] = []): TypedMail => ({
  ...{ what, body: { html: page }, stays, goes },
})

const forward = (what: string, body: MailBody, stays: string[]): TypedMail => ({
  what,
  body,
  stays,
})

const rules: TypedMail[] = [
  '---',
  '--',
  '___',
  '______________',
  '=====',
  '***',
  '~~~~',
  '- - -',
].map((rule) =>
  text(
    `a rule of ${rule}`,
    `First the export fails.\n\n${rule}\n\nThen the login page stays empty.`,
    answer,
  ),
)

const prompts: TypedMail[] = [
  text('a prompt', 'I ran this:\n\n> npm start\n> Error: port in use', answer),
  text('a prompt alone', '> curl -v https://api.northwind.example\nand nothing happens'),
  text(
    'a session of Python',
    'It fails here.\n\n>>> import northwind\n>>> northwind.connect()\nTimeout',
  ),
  text('an arrow', 'Settings\n> Billing\nis empty for us.'),
  text('a comparison', 'x > y and y < z\n5 > 3 works, 3 > 5 does not.', answer),
  text('SQL at a prompt', 'We see:\n> select 1;\n> ERROR 2006: gone away\nevery night.', answer),
  text('one cited line', 'You asked for this in the form:\n> Which version?\nIt is 4.2.', answer),
  text('a command with options', '> docker ps --all\nshows nothing.'),
]

const templates: TypedMail[] = [
  text(
    'fields of a form',
    'Name: Mara Lind\nOrder: 12345\nDate: yesterday\nIt never came.',
    answer,
  ),
  text(
    'headers of a mail that is missing',
    'This mail never came:\nFrom: shop@fjord.example\nDate: 24 Nov 2026 09:00\nTo: me@fjord.example\nSubject: Order 7\n\nPlease look for it.',
  ),
  text(
    'a template',
    'Our template reads:\n\nSubject: Your order\nTo: customer@fjord.example\nFrom: shop@fjord.example\n\nIt goes out without the number.',
    answer,
  ),
  text('a subject line', 'Subject: field is empty when I type.', answer),
  text('a from and a to that are places', 'From: Berlin\nTo: Munich\nthe map is empty.', answer),
  text('steps', 'To: reproduce, open the page.\nThen press save.', answer),
  text(
    'a log',
    '2026-11-24 09:30:11 ERROR mailer: refused <a@b.example>\n2026-11-24 09:30:12 INFO retry',
    answer,
  ),
  text(
    'a quoted sentence',
    'Your page says "On 3 May 2026 John wrote:" and nothing below it.',
    answer,
  ),
  text(
    'what a colleague of yours promised',
    'Your colleague told me on 3 May at 10:00:\nWe will refund you.\nNothing came.',
    answer,
  ),
  text(
    'settings',
    'We use these settings:\n\nHost: mail.fjord.example\nPort: 587\nFrom: noreply@fjord.example\n\nIs that right?',
    answer,
  ),
]

const sentences: TypedMail[] = [
  text(
    'what I wrote, with a time',
    'On Monday at 10:30 I wrote:\nwhy is it slow?\nNobody answered.',
    answer,
  ),
  text('what my boss wrote', 'Am 3. Mai um 10:30 schrieb mein Chef:\nBitte kündigen.', answer),
  text(
    'somebody’s words',
    'I spoke to tom@fjord.example, who wrote:\nit fails for all of us.',
    answer,
  ),
  text('a time and a list', 'At 9:30 we sent:\n- the file\n- the log', answer),
  text('a day at the start', '24.11.2026: the export fails.\n25.11.2026: the login fails.', answer),
  text(
    'addresses in a list',
    'These fail:\nTom <tom@fjord.example>\nMara <mara@fjord.example>\nAll others work.',
    answer,
  ),
]

const addresses: TypedMail[] = [
  text(
    'an address',
    'Please send it to:\n\nMara Lind\nHavnegata 4\n0150 Oslo\nNorway\n+47 22 00 00 00',
    answer,
  ),
  text(
    'an address without a colon',
    'Our new address is below.\n\nFjord Bikes AS\nHavnegata 4\n0150 Oslo',
    answer,
  ),
  text(
    'an address below the name',
    'It can go out today.\n\nThanks\nMara\n\nShip to:\nHavnegata 4\n0150 Oslo',
    answer,
  ),
  text(
    'contacts to be entered',
    'Please add these people:\n\nTom Okafor\ntom@fjord.example\n+47 22 00 00 01\nwww.fjord.example',
    answer,
  ),
  text(
    'bank details',
    'Refund it to:\nIBAN NO93 8601 1117 947\nBIC DNBANOKK\nFjord Bikes AS',
    answer,
  ),
  text(
    'an invoice address in German',
    'Bitte ändern Sie die Rechnungsadresse:\nFjord Bikes GmbH\nHafenstraße 4\n20457 Hamburg',
    answer,
  ),
  text('one address on its own line', 'Write to me at\nmara@fjord.example\nfrom now on.', answer),
  text('phone numbers', 'You reach us at\nTel: +47 22 00 00 00\nuntil six.', answer),
]

const inline: TypedMail[] = [
  {
    what: 'answers between quoted lines',
    body: {
      text: `${quoted}\n> Which version?\n4.2 on all machines\n> Since when?\nSince Monday\n> Anything else?\nNo`,
    },
    stays: ['4.2 on all machines', 'Since Monday', 'No'],
    goes: ['Since when'],
  },
  {
    what: 'an answer below the quote',
    body: { text: `${quoted}\n> Is it better now?\n\nNo, it still fails.\nSee the log.` },
    stays: ['No, it still fails.', 'See the log.'],
    goes: ['better now'],
  },
  {
    what: 'answers in the quoted text of Outlook, as announced',
    body: { text: `See my answers below in red.\n\n${outlook}\nNo, it did not help.` },
    stays: ['See my answers below', 'No, it did not help.'],
  },
  {
    what: 'the same in German',
    body: { text: `Meine Antworten unten im Text.\n\n${outlook}\nNein, es half nicht.` },
    stays: ['Nein, es half nicht.'],
  },
  {
    what: 'the same in French',
    body: { text: `Mes réponses ci-dessous en rouge.\n\n${outlook}\nNon.` },
    stays: ['Non.'],
  },
  html(
    'answers between Gmail’s quotes',
    `<div>Hi</div>${gmail(`${block('Which version?')}<div>4.2 everywhere</div>${block('Since when?')}<div>Since Monday</div>`)}`,
    ['Hi', '4.2 everywhere', 'Since Monday'],
    ['Which version', 'Since when'],
  ),
  html(
    'an answer below Gmail’s quote',
    `${gmail(block('Is it better?'))}<div>No, still broken</div>`,
    ['No, still broken'],
    ['Is it better'],
  ),
  html(
    'answers between Apple’s quotes',
    '<blockquote type="cite">Which version?</blockquote><div>4.2</div><blockquote type="cite">Since when?</blockquote><div>Monday</div>',
    ['4.2', 'Monday'],
    ['Since when'],
  ),
  html(
    'an answer below Thunderbird’s quote',
    '<div class="moz-cite-prefix">On 24.11.26 09:30, Northwind wrote:</div><blockquote type="cite" cite="mid:a">Better?</blockquote><p>No.</p>',
    ['No.'],
    ['Better?', 'Northwind wrote'],
  ),
  {
    what: 'an answer on the line of the quote',
    body: {
      text: 'Yes, please --- On Wed, Apr 4, 2012 at 3:59 PM, me@fjord.example wrote:\n> Shall we?',
    },
    stays: ['Yes, please'],
    goes: ['Shall we?'],
  },
]

const signatures: TypedMail[] = [
  {
    what: 'a postscript',
    body: {
      text: `It still fails.\n\nKind regards,\nMara\n\nPS: It fails on Mondays too.${answer}`,
    },
    stays: ['It still fails.', 'PS: It fails on Mondays too.'],
    goes: ['We looked'],
  },
  {
    what: 'words below a signature',
    body: {
      text: 'It still fails.\n\nBest regards\nMara\n\nOne more thing: the invoice is wrong as well, see line 4.',
    },
    stays: ['It still fails.', 'the invoice is wrong'],
  },
  {
    what: 'words below a phone’s line',
    body: { text: 'It works.\n\nSent from my iPhone\n\nNo, wait, it fails again.' },
    stays: ['It works.', 'No, wait, it fails again.'],
    goes: ['iPhone'],
  },
  {
    what: 'words below a signature’s dashes',
    body: { text: 'It works.\n\n-- \nMara Lind\n\nCan you check the other shop as well?' },
    stays: ['Can you check the other shop as well?'],
  },
  {
    what: 'a list below thanks',
    body: {
      text: `Thanks for your help. Open points:\n\n- the export\n- the login\n\nRegards\nMara${answer}`,
    },
    stays: ['- the export', '- the login'],
    goes: ['We looked'],
  },
  text('thanks alone', 'Thanks!'),
  text('a greeting as the whole mail', 'Best regards'),
  text('thanks and a question', 'Thanks. And when will it be fixed?', answer),
  text(
    'dashes around a name',
    'The customer is\n--\nMara Lind, who called at nine today about this.\n--\nPlease call her.',
    answer,
  ),
  {
    what: 'an order number below the name',
    body: {
      text: 'It never came.\n\nCheers\nMara\n\nOrder: 12345 from the second of May, paid by card.',
    },
    stays: ['Order: 12345'],
  },
  text(
    'a phone that is broken',
    'Sent from my account on Monday, but it never arrived at all.',
    answer,
  ),
  text('what one got', 'Get Outlook for our team installed, please. It takes too long.', answer),
  {
    what: 'German, words below the greeting',
    body: { text: 'Geht nicht.\n\nViele Grüße\nMara\n\nWann können wir telefonieren?' },
    stays: ['Geht nicht.', 'Wann können wir telefonieren?'],
  },
]

const legal: TypedMail[] = [
  text(
    'a notice one asks about',
    'Your footer says:\n\nThis message is confidential and intended for the recipient only. If you received it by mistake, delete it.\n\nDoes that hold for us?',
  ),
  text(
    'a notice one asks about, above it',
    'Is this text from you? It stands below every mail.\n\nThis message is confidential and intended for the recipient only. Unauthorised use is prohibited.',
  ),
  text(
    'a clause',
    'Please change the confidentiality clause to:\nThe content is confidential and intended for the recipient; disclosure is prohibited.',
  ),
  text(
    'a virus',
    'A virus warning came with your email, with confidential data of ours in the attachment.',
    answer,
  ),
  text(
    'German terms',
    'Der Haftungsausschluss fehlt:\n\nDiese E-Mail ist vertraulich und nur für den Empfänger bestimmt. Unbefugte Weitergabe ist nicht gestattet.',
  ),
  {
    what: 'a real notice goes',
    body: {
      text: 'It still fails.\n\nThis email is confidential and intended solely for the recipient. If you received it in error, please notify the sender and delete it.',
    },
    stays: ['It still fails.'],
    goes: ['confidential'],
  },
  {
    what: 'a gateway’s warning goes',
    body: {
      text: 'CAUTION: This email originated from outside. Do not click links or open attachments.\n\nIt still fails.',
    },
    stays: ['It still fails.'],
    goes: ['CAUTION'],
  },
]

const original =
  'From: Tom Okafor <tom@fjord.example>\nDate: Tue, Nov 24, 2026 at 9:30 AM\nSubject: Export\nTo: Mara <mara@fjord.example>\n\nThe export fails again.\n\nBest regards\nTom'
const forwards: TypedMail[] = [
  forward(
    'Gmail',
    { text: `Please help.\n\n---------- Forwarded message ---------\n${original}` },
    ['Please help.', 'The export fails again.', 'Tom'],
  ),
  forward(
    'Gmail, only the original',
    { text: `---------- Forwarded message ---------\n${original}` },
    ['The export fails again.'],
  ),
  forward(
    'Apple Mail',
    {
      text: `FYI\n\nBegin forwarded message:\n\n${original.replace(/^/gm, '> ')}\n\nSent from my iPhone`,
    },
    ['FYI', 'The export fails again.'],
  ),
  forward(
    'Outlook',
    { subject: 'FW: Export', text: `Any idea?\n\n${outlook.replace('We looked', 'They looked')}` },
    ['Any idea?', 'They looked into it.'],
  ),
  forward(
    'Outlook, German',
    {
      subject: 'WG: Export',
      text: `Bitte prüfen.\n\nVon: Tom <tom@fjord.example>\nGesendet: Dienstag, 24. November 2026 09:30\nAn: Mara\nBetreff: Export\n\nDer Export schlägt fehl.`,
    },
    ['Bitte prüfen.', 'Der Export schlägt fehl.'],
  ),
  forward(
    'Thunderbird, Swedish',
    {
      text: `Se nedan.\n\n-------- Vidarebefordrat meddelande --------\nÄmne: Export\nDatum: Tue, 24 Nov 2026 09:30\nFrån: Tom <tom@fjord.example>\nTill: mara@fjord.example\n\nExporten fungerar inte.`,
    },
    ['Se nedan.', 'Exporten fungerar inte.'],
  ),
  forward(
    'with the thread below it',
    {
      text: `See below.\n\n---------- Forwarded message ---------\n${original}\n\n${quoted}\n> Is it better?`,
    },
    ['See below.', 'The export fails again.', 'Is it better?'],
  ),
  forward(
    'Gmail, HTML',
    {
      html: `<div>Please help.</div><div class="gmail_quote">---------- Forwarded message ---------<br>From: <b>Tom</b> &lt;tom@fjord.example&gt;<br>Date: Tue, Nov 24<br>Subject: Export<br><br>The export fails.<blockquote class="gmail_quote">Older words</blockquote></div>`,
    },
    ['Please help.', 'The export fails.', 'Older words'],
  ),
  forward(
    'Apple, HTML',
    {
      html: `<div>FYI</div><blockquote type="cite"><div>Begin forwarded message:</div><div><b>From: </b>Tom &lt;tom@fjord.example&gt;</div><div><b>Subject: </b>Export</div><br><div>The export fails.</div></blockquote><div>Thanks, Mara</div>`,
    },
    ['FYI', 'The export fails.', 'Thanks, Mara'],
  ),
  forward(
    'Outlook, HTML',
    {
      subject: 'Fw: Export',
      html: `<div>Any idea?</div><hr><div id="divRplyFwdMsg"><b>From:</b> Tom &lt;tom@fjord.example&gt;<br><b>Sent:</b> Tuesday, November 24, 2026 9:30 AM<br><b>To:</b> Mara<br><b>Subject:</b> Export</div><div>The export fails.</div>`,
    },
    ['Any idea?', 'The export fails.'],
  ),
  forward(
    'Yahoo',
    {
      text: `Hello\n\n ----- Forwarded Message ----- From: Tom <tom@fjord.example>To: Mara <mara@fjord.example>Sent: Tuesday, November 24, 2026, 09:30Subject: Export\n The export fails.`,
    },
    ['Hello', 'The export fails.'],
  ),
  forward(
    'Japanese',
    {
      text: `よろしく。\n\n---------- メッセージを転送 ---------\n差出人：Tom <tom@fjord.example>\n日付：2026年11月24日\n件名：Export\n\n動きません。`,
    },
    ['よろしく。', '動きません。'],
  ),
]

const pages: TypedMail[] = [
  html(
    'an indented paragraph',
    '<div>We did:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>step one</div><div>step two</div></blockquote><div>No luck.</div>',
    ['step one', 'step two', 'No luck.'],
  ),
  html(
    'a bordered table',
    '<p>The table:</p><table style="border-top:solid 1px"><tr><td>Order</td><td>7</td></tr></table>',
    ['Order', '7'],
  ),
  html('a class called quote', '<p>Our offer:</p><div class="quote">Ten bikes at 900.</div>', [
    'Ten bikes at 900.',
  ]),
  html('a class called signature', '<p class="signature">Please sign here and send it back.</p>', [
    'Please sign here',
  ]),
  html(
    'a box with a line above',
    '<p>Total:</p><div style="border-top:1px solid #ccc;padding:3pt 0 0 0">900 kroner, paid on Monday.</div>',
    ['900 kroner, paid on Monday.'],
  ),
  html(
    'an empty place for a quote',
    '<p>Still broken.</p><div id="appendonsend"></div><p>Really.</p>',
    ['Still broken.', 'Really.'],
  ),
  html(
    'words below a Gmail signature',
    '<div>Hi</div><div class="gmail_signature">Mara</div><div>Forgot: order 7.</div>',
    ['Hi', 'Forgot: order 7.'],
    ['Mara'],
  ),
  html(
    'Outlook’s border',
    '<p>Still broken.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p><b>ผู้ส่ง:</b> help@northwind.example<br><b>เวลา:</b> 24 Nov</p></div><p>We looked into it.</p>',
    ['Still broken.'],
    ['We looked'],
  ),
  html(
    'Proton',
    '<div>Still broken.</div><div class="protonmail_quote">On Tuesday Northwind wrote:<blockquote>We looked</blockquote></div>',
    ['Still broken.'],
    ['We looked'],
  ),
  html(
    'Yahoo',
    '<div>Still broken.</div><div id="ydp1" class="ydp1 yahoo_quoted"><div>On Tuesday, Northwind wrote:</div><div>We looked</div></div>',
    ['Still broken.'],
    ['We looked'],
  ),
]

export const typedMails: readonly TypedMail[] = [
  ...[...rules, ...prompts, ...templates, ...sentences, ...addresses, ...inline],
  ...[...signatures, ...legal, ...forwards, ...pages],
]
