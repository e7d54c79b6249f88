import { business, maya } from '@caselead/api/demo/cast.ts'
import { type Ask, factKinds, wanted } from '@caselead/core/context-loss/kinds.ts'
import { lows, type Sentence, sentencesIn } from '@caselead/core/context-loss/sentences.ts'
import { HelpIndex } from '@caselead/core/help/index/help-index.ts'
import { wantsOf } from '@caselead/core/help/search/wants.ts'
import type { Word } from '@caselead/core/triage/tokens.ts'
import { wordsOf } from '@caselead/core/triage/tokens.ts'

// biome-ignore lint/suspicious/noExplicitAny: a function of any shape, called as its entry says
export type Reader = (...given: any[]) => unknown
/** How a reader is given a text, where that is not as its only argument. */
type Calls = (read: Reader, text: string) => unknown

/** Nobody is given more sentences of one text than these make. */
const longest = 20_000

const sentences: Calls = (read, text) => {
  for (const one of sentencesIn(text, longest)) read(one, lows(one.words))
}
const wordsOfSentences =
  (call: (read: Reader, words: Sentence['words'], at: number) => unknown): Calls =>
  (read, text) => {
    for (const { words } of sentencesIn(text, longest))
      for (const at of words.keys()) call(read, words, at)
  }
const saidWords =
  (call: (read: Reader, said: string[], at: number) => unknown): Calls =>
  (read, text) => {
    for (const { words } of sentencesIn(text, longest)) {
      const said = lows(words)
      for (const at of said.keys()) call(read, said, at)
    }
  }
const triageWords: Calls = (read, text) => read(wordsOf(text), text)
const eachTriageWord: Calls = (read, text) => {
  const words = wordsOf(text)
  for (const at of words.keys()) read(words, at)
}
const oneWord = (text: string): Word => ({ text, said: text, negatedBy: text, isMark: false })
const also =
  (...more: unknown[]): Calls =>
  (read, text) =>
    read(text, ...more)
const list: Calls = (read, text) => read(text.split(/[\s.]/))

const asked: Ask[] = factKinds.map((kind) => ({
  ...wanted(kind, { of: ['print', 'driver'], value: 'session expired' }),
  question: 'Which version are you on?',
}))
const fact = (value: string) => ({ kind: 'error' as const, value, of: value.split(' ', 3) })
const passage = (by: string, text: string) => ({ seq: 1, at: 0, by, text })
const plainLine = { isFramed: false, isSigned: false }
const mail = (text: string) => ({
  ...{ id: 'm1', from: text, to: [text], cc: [], receivedFor: [], subject: text, messageId: '' },
  ...{ text, html: null, headers: { 'Content-Type': text, [text]: text }, attachments: [] },
})

const standsAbove = (text: string) => ({
  ...mail(text),
  headers: Object.fromEntries(
    ['in-reply-to', 'references', 'thread-index', 'message-id', 'authentication-results'].map(
      (name) => [name, text],
    ),
  ),
})
const header: Calls = (read, text) => read({ headers: { A: text } }, 'a')
const above: Calls = (read, text) => read(standsAbove(text))

const image = { name: 'a.png', type: 'image/png', contentId: 'a' }

const outgoing = (text: string) => ({
  ...{ idempotencyKey: 'k', to: text, fromName: text, replyTo: text, subject: text },
  ...{ html: text, text, headers: {}, tags: { kind: text } },
})

const english = { language: 'en' }
const ofCase = { people: ['Priya Shah', 'Tom Okafor'], companies: ['Harbour Goods Ltd'] }
const helpCentre = new HelpIndex()
helpCentre.add({
  ...{ id: 'a', language: 'en', title: 'Print the words “not on 1”' },
  sections: [{ heading: 'A', anchor: 'a', text: 'Cancel version 7 of constructor: wrote to a@b.' }],
})
const helpWants = wantsOf('print "the words" of version 7', helpCentre, english)

/** Those that want more than a text; whoever is not named here is given the text alone. */
export const calls: Record<string, Calls> = {
  'api/views/case/colleagues.ts colleagueList': (read, text) =>
    read([{ ...maya, name: text, hours: business, timeOff: [] }], text, 0),
  'api/core/base/counted.ts listed': (read, text) => read([text, text]),
  'api/core/base/checks.ts requiredText': also('body', 'Say something.'),
  'api/core/base/checks.ts optionalText': also('body'),
  'api/core/context-loss/asks/ask-date.ts dateAsk': sentences,
  'api/core/context-loss/asks/ask-error.ts errorAsk': sentences,
  'api/core/context-loss/asks/ask-number.ts numberAsks': sentences,
  'api/core/context-loss/asks/ask-place.ts urlAsks': sentences,
  'api/core/context-loss/asks/ask-place.ts placeAsks': sentences,
  'api/core/context-loss/asks/ask-step.ts stepAsks': sentences,
  'api/core/context-loss/asks/ask-version.ts versionAsks': sentences,
  'api/core/context-loss/asks/ask-who.ts whoAsks': sentences,
  'api/core/context-loss/facts/dates.ts datesIn': sentences,
  'api/core/context-loss/facts/errors.ts errorsIn': sentences,
  'api/core/context-loss/facts/numbers.ts numbersIn': sentences,
  'api/core/context-loss/facts/steps.ts plainly': sentences,
  'api/core/context-loss/facts/systems.ts browsersIn': sentences,
  'api/core/context-loss/facts/systems.ts systemsIn': sentences,
  'api/core/context-loss/facts/urls.ts urlsIn': sentences,
  'api/core/context-loss/facts/urls.ts filesIn': sentences,
  'api/core/context-loss/facts/versions.ts versionsIn': sentences,
  'api/core/context-loss/facts/accounts.ts accountsIn': sentences,
  'api/core/context-loss/facts/accounts.ts usersIn': sentences,
  'api/core/context-loss/asks/asking.ts isNews': saidWords(
    (read, said, at) => at < 50 && read(said, at),
  ),
  'api/core/context-loss/asks/asking.ts isAboutToBe': list,
  'api/core/context-loss/asks/asking.ts askedAt': saidWords((read, said, at) => read(said, at, 8)),
  'api/core/context-loss/asks/asking.ts standsAlone': list,
  'api/core/context-loss/asks/asking.ts opensClosed': list,
  'api/core/context-loss/bare-answers.ts bareAnswers': also(asked),
  'api/core/context-loss/context-loss.ts repeatedIn': (read, text) => {
    read(text, [passage('team', 'Which version are you on?'), passage('customer', text)])
    read('Which version are you on? What does it say? Since when?', [passage('customer', text)])
  },
  'api/core/context-loss/facts/facts.ts factsIn': also(factKinds),
  'api/core/context-loss/facts/facts.ts factsOf': (read, text) =>
    read(sentencesIn(text, 20_000), factKinds),
  'api/core/context-loss/facts/numbers.ts isNumber': (read, text) =>
    read({ text, low: text, before: text }),
  'api/core/context-loss/same.ts answers': (read, text) => {
    for (const ask of asked)
      read({ ...fact(text), kind: ask.kind }, { ...ask, value: text }, [text])
  },
  'api/core/context-loss/same.ts isOfSame': (read, text) =>
    read(text.split(' ', 3), text.split(' ', 3), [text]),
  'api/core/context-loss/same.ts isTypo': (read, text) => read(text, `${text}x`),
  'api/core/context-loss/sentences.ts sentencesIn': (read, text) => {
    for (const { words } of read(text, text.length) as Sentence[]) lows(words)
  },
  'api/core/context-loss/sentences.ts lows': wordsOfSentences((read, words) =>
    read(words.slice(0, 9)),
  ),
  'api/core/context-loss/stems.ts meaning': list,
  'api/core/context-loss/facts/versions.ts isVersion': wordsOfSentences((read, words, at) =>
    read(words, at),
  ),
  'api/core/context-loss/facts/versions.ts productOf': wordsOfSentences((read, words, at) =>
    read(words, at),
  ),
  'api/core/context-loss/facts/versions.ts namesAfter': wordsOfSentences((read, words, at) =>
    read(words, at),
  ),
  'api/core/context-loss/facts/steps.ts stepsNamed': (read, text) => {
    for (const { words } of sentencesIn(text, longest)) read(words)
  },
  'api/core/context-loss/facts/steps.ts stepsIn': (read, text) => {
    for (const one of sentencesIn(text, longest)) read(one, one.words)
  },
  'api/core/base/text.ts cut': also(100_000),
  'api/core/help/figures/searched.ts searchedFor': also('en'),
  'api/core/help/draft/article-from-case.ts impersonal': also(ofCase),
  'api/core/help/draft/names.ts withoutNames': also(ofCase),
  'api/core/help/search/exact.ts exactlyIn': (read, text) =>
    read(text, 'en', helpWants, helpCentre),
  'api/core/help/search/marks.ts markedText': also('en', helpWants),
  'api/core/help/search/marks.ts marksIn': also('en', helpWants),
  'api/core/help/search/search.ts searchArticles': (read, text) => read(helpCentre, text, english),
  'api/core/help/search/synonyms.ts linesWithoutSynonyms': also('en'),
  'api/core/help/search/synonyms.ts synonymsFrom': also('en'),
  'api/core/help/search/wants.ts wantsOf': (read, text) => read(text, helpCentre, english),
  'api/core/help/words/asking-words.ts isAsking': also('en'),
  'api/core/help/words/question-words.ts isQuestionWord': also('en'),
  'api/core/help/words/read-words.ts readWords': also('en'),
  'api/core/help/words/small-words.ts isSmall': also('en'),
  'api/core/help/words/stems.ts stemOf': also('en'),
  'api/core/triage/category/category-features.ts placesOf': triageWords,
  'api/core/triage/category/category-words.ts categoryByWords': triageWords,
  'api/core/triage/category/category-words.ts spaced': triageWords,
  'api/core/triage/complexity.ts complexityOf': triageWords,
  'api/core/triage/language/language.ts languageOf': (read, text) => read(text, wordsOf(text)),
  'api/core/triage/language/language-spelling.ts spellingOf': list,
  'api/core/triage/sentiment/lexicon.ts valence': eachTriageWord,
  'api/core/triage/sentiment/lexicon.ts isShouted': (read, text) => read(oneWord(text)),
  'api/core/triage/passage.ts passageWith': also('cancel'),
  'api/core/triage/second-reading.ts borneOut': (read, text) => {
    const passages = text.slice(0, 60_000).match(/.{1,30}/gs) ?? []
    const claims = { category: 'billing', sentiment: 0, urgency: 0 }
    read({ ...claims, categoryWords: passages, sentimentWords: [text], urgencyWords: [] }, text)
  },
  'api/core/triage/sentiment/sentiment-features.ts traitsOf': triageWords,
  'api/core/triage/sentiment/sentiment-features.ts listed': triageWords,
  'api/core/triage/sentiment/sentiment-features.ts listedSpread': triageWords,
  'api/core/triage/sentiment/sentiment.ts sentimentOf': (read, text) => read(wordsOf(text)),
  'api/core/triage/triage.ts triage': also(),
  'api/core/triage/urgency.ts urgencyOf': triageWords,
  'api/core/triage/tokens.ts isSaid': (read, text) => read(oneWord(text)),
  'api/core/triage/tokens.ts quoted': (read, text) => read(oneWord(text)),
  'api/core/triage/tokens.ts once': list,
  'api/help/import/images.ts imagePath': also('a/b.md', { images: new Set() }),
  'api/help/import/mdx/jsx-tags.ts tagAt': (read, text) => {
    read(`<Card ${text}`, 0)
    read(`<Card title="${text}`, 0)
    read(`<Card a={${text}`, 0)
  },
  'api/help/import/note.ts lineAt': also(1_000_000),
  'api/integrations/posting.ts oneLine': also(300),
  'api/llm/request.ts requestFor': (read, text) =>
    read('model', { name: 'answer', schema: {}, task: 'Answer.', given: { text } }, true),
  'api/llm/triage-answer.ts readAnswer': also(['billing']),
  'api/mail/headers/forged.ts isForged': above,
  'api/mail/headers/forged.ts isVerified': (read, text) => {
    read(standsAbove(text), 'mx.example')
    read({ ...standsAbove(text), from: 'a@b.example' }, 'mx.example')
  },
  'api/mail/headers/header.ts headerOf': header,
  'api/mail/headers/header.ts headerEnd': header,
  'api/mail/thread/copied.ts peopleIn': (read, text) =>
    read({ ...mail(text), cc: [text], headers: { 'List-Id': text, 'List-Post': text } }),
  'api/mail/thread/mail-words.ts wordsOfMail': (read, text) => {
    const half = text.slice(0, text.length / 2)
    read(mail(half), half)
    read({ ...mail(half), text: null, html: half }, half)
  },
  'api/core/base/checks.ts requiredWords': also('body', 'Write something.', {}),
  'api/mail/thread/mail-files.ts filesOfMail': (read, text) => {
    const file = { id: text, name: text, type: text, bytes: 1, contentId: text }
    read('secret', { id: text, attachments: [file] })
  },
  'api/mail/thread/marks.ts answeredBy': above,
  'api/mail/thread/marks.ts conversationOf': above,
  'api/mail/thread/marks.ts messageIdOf': above,
  'api/mail/thread/marks.ts marksOf': above,
  'api/mail/thread/our-own.ts isOurOwn': (read, text) =>
    read(standsAbove(text), 'mail.example', 'support@northwind.example'),
  'api/mail/in/commands.ts commandsIn': also(),
  'api/mail/in/machine-mail.ts isAutomatic': (read, text) => read(mail(text)),
  'api/mail/in/machine/header-marks.ts headerMark': (read, text) =>
    read(new Map([['x-loop', text]]), text),
  'api/mail/in/machine/headers.ts headersOf': (read, text) => read({ A: text }),
  'api/mail/in/machine/headers.ts low': (read, text) => read(new Map([['a', text]]), 'a'),
  'api/mail/in/machine/mark.ts marked': (read, text) => read('list', text, text),
  'api/mail/in/machine/sender-marks.ts daemonMark': (read, text) => read(text, text),
  'api/mail/in/machine/sender-marks.ts postmasterMark': (read, text) =>
    read(`postmaster@${text}`, text),
  'api/mail/in/machine/sender-marks.ts noReplyMark': (read, text) =>
    read(text, new Map([['reply-to', text]])),
  'api/mail/in/html/structure.ts structureOf': (read, text) =>
    read('div', new Map(['class', 'id', 'style'].map((name) => [name, text]))),
  'api/core/base/files.ts withoutImageMarks': also(),
  'api/mail/in/images.ts withOurMarks': also([image]),
  'api/mail/in/images.ts shownIn': (read, text) => read({ text, html: text }),
  'api/mail/in/images.ts placedAs': (read, text) => {
    const half = text.slice(0, 50_000)
    read(`${half}[image: a.png]${half}[image: b.png]`, text.slice(0, 100_000))
  },
  'api/mail/in/html/html-text.ts htmlText': also(new Map([['a', '[image: a.png]']])),
  'api/mail/in/reply-text.ts replyText': (read, text) => {
    read({ text, html: null })
    read({ text: null, html: text })
  },
  'api/mail/in/reply-text.ts mailWords': (read, text) => {
    const half = text.slice(0, text.length / 2)
    read({ text: half, html: half, subject: text })
    const few = text.slice(0, text.length / 4)
    read({ text: few, html: `${few}<img src="cid:a">`, attachments: [image], headers: {} })
    read({ text: `Words\n\n---------- Forwarded message ----------\nFrom: ${half}\n${half}` })
  },
  'api/mail/in/cut/forward.ts forwardIn': (read, text) => {
    const lines = text.split('\n').map((each) => ({ ...plainLine, text: each, start: each }))
    read(
      lines,
      lines.map(() => 0),
      text,
      true,
    )
  },
  'api/replay/formats/fields.ts required': also('field'),
  'emails/letters/letter.ts entries': (read, text) =>
    read([{ when: 'now', sentence: text, body: text }]),
  'emails/letters/plain.ts excerpt': also(8000),
  'emails/provider/thread.ts caseMessageId': also('mail.example'),
  'emails/provider/transport.ts asGiven': (read, text) =>
    read(outgoing(text), 'support@northwind.example'),
  'portal/src/words/times.ts fromInput': also('UTC'),
  'api/core/look/inline-images.ts withImages': (read, text) => {
    read(text, [{ name: 'plan.png', contentId: 'plan', type: 'image', isAside: false }])
  },
  'widget/views/help/article-html.ts articleHtml': also('https://desk.example'),
  'widget/panel/wrong-in.ts wrongIn': (read, text) => read('subject', text),
}

/** Given names and figures of our own, never what people write; or they only hand it on. */
export const passedOver: Record<string, readonly string[]> = {
  'an action or a query: what it reads, a reader of this table reads': [
    'api/actions/case/asked-before.ts notAskedBefore',
    'api/mail/in/raw/raw-file.ts keptPart',
    'api/mail/in/raw/raw-file.ts readKept',
    'api/mail/thread/agent-answer.ts answeredByAgent',
    'api/auth/change-address.ts moveContact',
    'api/mail/in/raw/raw-mail.ts contentIn',
    'api/mail/thread/case-of.ts caseOf',
    'api/mail/thread/copied.ts copiedIn',
    'api/mail/thread/mail-files.ts expectFiles',
    'portal/src/forms/refused.ts heldFiles',
    'api/mail/thread/writer.ts writerOf',
    'api/actions/team/contact.ts mustBeFree',
    'api/auth/auth.ts visitorByEmail',
    'api/demo/past.ts idOf',
    'api/auth/embed-tokens.ts demoIdentity',
    'api/integrations/post.ts post',
    'api/views/desk/desk.ts casesFound',
    'api/views/desk/desk.ts colleagues',
  ],
  'an article, which has a bound of its own: test/help/bounded.long.test.ts': [
    'api/help/render/markdown.ts htmlOf',
    'api/help/render/tree.ts treeOf',
  ],
  'a sentence of an answer or of a passage, both cut short before: test/help/bounded.long.test.ts':
    ['api/core/help/cited/unit.ts unitOf'],
  'a matrix, read when an administrator publishes it': [
    'api/matrix/document.ts readMatrix',
    'api/matrix/source.ts readSource',
    'portal/src/matrix/matrix-page.ts matrixStep',
  ],
  'a sentence of ours, put into a page by its script': ['portal/src/files/attached.ts say'],
  'a name of a tag, cut out of a document that htmlText reads': [
    'api/mail/in/html/structure.ts isNeverShown',
  ],
  'our own names, reasons and addresses': [
    'api/mail/out/settled.ts saidIn',
    'api/mail/out/stop-url.ts stopUpdatesUrl',
    'api/core/base/checks.ts refuse',
    'api/core/matrix/matrix.ts isOnRung',
    'api/core/triage/category/known-categories.ts knownCategories',
    'api/core/triage/scored.ts scoredBy',
    'api/core/triage/intent/pattern.ts readerOf',
    'api/core/triage/intent/pattern.ts triggers',
    'api/llm/triage-answer.ts schemaOf',
    'api/auth/tokens.ts hashCode',
    'emails/look/colour.ts contrast',
    'emails/look/colour.ts inkOn',
    'emails/look/colour.ts readableOn',
    'emails/look/styles.ts styleSheet',
    'emails/look/styles.ts filled',
    'emails/look/styles.ts inlined',
    'emails/provider/outcome.ts sendOutcome',
    'emails/provider/sign-webhook.ts signWebhook',
    'emails/provider/sign-webhook.ts standardHeaders',
    'emails/provider/sign-webhook.ts isSignedStandard',
    'api/integrations/trackers/signature.ts isSignedHex',
    'portal/src/forms/attempt.ts invalid',
    'portal/src/forms/attempt.ts lacking',
    'portal/src/forms/attempt.ts wrongIn',
    'portal/src/words/absence.ts absence',
    'portal/src/words/labels.ts sentenceCase',
    'portal/src/words/desk/health.ts monthWords',
    'portal/src/words/desk/health.ts wholeMonth',
    'portal/src/words/times.ts dayOf',
    'portal/src/words/times.ts forInput',
    'portal/src/words/times.ts longDay',
    'portal/src/words/times.ts tomorrowAtNine',
    'widget/client/trouble.ts troubleOf',
    'widget/views/pieces.ts sendButton',
    'widget/views/pieces.ts timePiece',
  ],
  'fields of a log and of a scenario, on the operator’s own machine': [
    'api/replay/formats/dates.ts writtenTime',
    'api/replay/formats/fields.ts timeIn',
    'api/replay/formats/fields.ts yesOrNo',
    'api/replay/formats/fields.ts oneOf',
    'api/replay/formats/fields.ts wholeNumber',
    'api/simulate/scenario/expectations.ts expectation',
    'api/simulate/scenario/moment.ts momentOf',
    'api/simulate/when.ts dayBegins',
    'api/simulate/when.ts dayEnds',
  ],
  'the demo’s history, which ships with it': ['api/demo/told/read-history.ts readHistory'],
  'learning, over a bounded number of texts and at night': [
    'api/core/triage/category/learn-categories.ts learnCategories',
    'api/core/triage/category/learned-category.ts guess',
    'api/core/triage/sentiment/sentiment.ts pulled',
  ],
}
