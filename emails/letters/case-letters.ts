import { caseMail as words } from '../words/case-mail.ts'
import { caseNews } from '../words/case-news.ts'
import { followerMail } from '../words/follower.ts'
import { survey as asked } from '../words/survey.ts'
import { caseLetter } from './case-letter.ts'
import { company, type Letter, type Link, webAddress } from './letter.ts'
import { line } from './plain.ts'
import type {
  CaseMailProps,
  CaseOpenedProps,
  FollowerMailProps,
  RefundMailProps,
  SurveyMailProps,
} from './props.ts'

export const caseOpened = ({ article, ...props }: CaseOpenedProps): Letter => {
  const letter = caseLetter(props, { headline: gotIt(props) })
  const url = webAddress(article?.url ?? '')
  if (!article || url === null) return letter
  const item = { label: line(article.title, 200), url, lines: [caseNews.solvedByArticle] }
  return { ...letter, lists: [{ heading: caseNews.mayHelp, items: [item] }] }
}

function gotIt(props: CaseMailProps): string {
  const { follows } = props
  const lead = leadOf(props)
  const contact = follows && contactOf(follows)
  if (contact)
    return lead ? followerMail.openedWithLead(contact, lead) : followerMail.opened(contact)
  return lead ? caseNews.openedWithLead(lead) : caseNews.opened
}

export const leadNamed = (props: CaseMailProps): Letter => {
  const lead = leadOf(props)
  return caseLetter(props, {
    ...(lead ? { headline: caseNews.newLead(lead) } : {}),
    paragraphs: [caseNews.nothingToRepeat],
  })
}

export const reply = (props: CaseMailProps): Letter =>
  caseLetter(props, { paragraphs: unwritten(props, caseNews.newMessage) })

export const update = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    wrote: words.wrote.update,
    paragraphs: props.words?.trim() ? [] : [caseNews.noNews],
    isUpdate: !props.automatic,
  })

export const escalated = (props: CaseMailProps): Letter => moved(props)

export const handedBack = (props: CaseMailProps): Letter => moved(props)

function moved(props: CaseMailProps): Letter {
  const lead = leadOf(props)
  return caseLetter(props, {
    headline: caseNews.moved(line(props.standing, 160)),
    paragraphs: lead ? [caseNews.sameLead(lead)] : [],
    saysWhere: false,
  })
}

export function waitingOnCustomer(props: CaseMailProps): Letter {
  const { follows } = props
  const headline = follows ? followerMail.needsThem(contactOf(follows)) : caseNews.needsYou
  return caseLetter(without(headline, props), {
    wrote: words.wrote.question,
    headline,
    paragraphs: [follows ? followerMail.howToAnswer : caseNews.howToAnswer],
  })
}

export const refundAuthorised = (props: RefundMailProps): Letter => {
  const { by, amount } = props.refund
  return caseLetter(props, { headline: caseNews.refund(line(by, 80), line(amount, 40)) })
}

/** Who answers and by when is what happens next. */
export const requestReceived = (props: CaseMailProps): Letter =>
  caseLetter(props, { headline: caseNews.requestReceived })

export const reopened = (props: CaseMailProps): Letter => {
  const lead = leadOf(props)
  return caseLetter(props, {
    headline: lead ? caseNews.reopenedWithLead(lead) : caseNews.reopened,
    paragraphs: [caseNews.nothingToRepeat],
  })
}

/** Which one it is stands in what happened. */
export const incidentLinked = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    headline: caseNews.partOfIncident,
    paragraphs: [caseNews.toldOnOwnCase],
  })

export const requestDeclined = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    wrote: words.wrote.answer,
    paragraphs: unwritten(props, caseNews.requestAnswered),
  })

export const resolved = (props: CaseMailProps): Letter => {
  const by = isWritten(props) ? authorOf(props) : ''
  return caseLetter(
    { ...props, progress: [] },
    {
      wrote: words.wrote.solution,
      headline: by ? caseNews.solved(by) : caseNews.solvedByUs,
      paragraphs: [props.follows?.isGuest ? followerMail.notSolved : caseNews.notSolved],
      saysWhere: false,
    },
  )
}

/** Why they get it, and what they'll get; what happened so far stands below. */
export function followerAdded(props: FollowerMailProps): Letter {
  const contact = contactOf(props.follows)
  const { addedBy } = props
  return caseLetter(props, {
    headline:
      addedBy === null ? followerMail.copied(contact) : followerMail.addedBy(line(addedBy, 80)),
    paragraphs: [followerMail.whatYouGet(contact)],
  })
}

const contactOf = ({ contact }: FollowerMailProps['follows']): string => line(contact, 80)

/** What is the news isn't said again below it. */
const without = (news: string, props: CaseMailProps): CaseMailProps => ({
  ...props,
  progress: props.progress.filter(({ sentence }) => sentence !== news),
})

export function survey(props: SurveyMailProps): Letter {
  const lead = leadOf(props)
  const again = lead ? asked.again(lead) : asked.againFromUs
  const statement = asked.statement(company(props.company).name)
  const page = webAddress(props.page)
  const numbers = [1, 2, 3, 4, 5, 6, 7].map((n) => ({
    ...{ n, label: asked.rate(n) },
    url: page && `${page}&ces=${n}`,
  }))
  const paragraphs = [props.again ? again : asked.question]
  const letter = caseLetter(props, { paragraphs, stops: asked.stop })
  return {
    ...letter,
    heading: statement,
    scale: {
      numbers,
      lowest: asked.lowest,
      highest: asked.highest,
      plain: asked.scaleInPlainText(1, 7),
    },
    strip: [],
    sections: [],
    link: page === null ? letter.link : surveyLink(page, letter.link),
  }
}

const surveyLink = (url: string, toCase: Link | null): Link => ({
  label: asked.answer,
  url,
  hint: asked.orReply,
  plain: asked.answerInPlainText(url),
  rest: toCase?.rest ?? { label: asked.answer, plain: asked.answerInPlainText(url) },
})

const leadOf = ({ lead }: CaseMailProps): string => line(lead?.name ?? '', 80)
const authorOf = ({ author, lead }: CaseMailProps): string => line((author ?? lead)?.name ?? '', 80)

const isWritten = ({ words, automatic }: CaseMailProps): boolean =>
  !automatic && Boolean(words?.trim())

/** Where the words themselves are missing, that there are some is the news. */
const unwritten = ({ words }: CaseMailProps, news: string): string[] =>
  words?.trim() ? [] : [news]
