import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { AddMailToCase, addMailToCase } from '../actions/mail/add-mail-to-case.ts'
import { WhichMail } from '../actions/mail/aside.ts'
import { DropMail, dropMail } from '../actions/mail/drop-mail.ts'
import { OpenFromMail, openFromMail } from '../actions/mail/open-from-mail.ts'
import { takeMailBack } from '../actions/mail/take-mail-back.ts'
import { tryMailAgain } from '../actions/mail/try-mail-again.ts'
import { machineMark } from '../mail/in/machine-mail.ts'
import {
  AsideAsked,
  setAsideCount,
  setAsideList,
  setAsideMail,
} from '../views/desk/mail-set-aside.ts'
import { lead, router } from './trpc.ts'

/** Who sent it doesn't matter to what is sure, and what is sure comes first. */
const markOfMachine = (mail: ReceivedMail) => machineMark(mail, { isKnown: false })

/** Mail that became nothing, for whoever answers for the desk. */
export const mailRouter = router({
  setAside: lead.input(AsideAsked).query(({ ctx, input }) => setAsideList(ctx, input)),
  count: lead.query(({ ctx }) => setAsideCount(ctx)),
  one: lead.input(WhichMail).query(({ ctx, input }) => setAsideMail(ctx, input, markOfMachine)),
  tryAgain: lead.input(WhichMail).mutation(({ ctx, input }) => tryMailAgain(ctx, input)),
  open: lead
    .input(OpenFromMail)
    .mutation(({ ctx, input }) => openFromMail(ctx.runtime, ctx.visitor, input)),
  add: lead
    .input(AddMailToCase)
    .mutation(({ ctx, input }) => addMailToCase(ctx.runtime, ctx.visitor, input)),
  drop: lead
    .input(DropMail)
    .mutation(({ ctx, input }) => dropMail(ctx.runtime, ctx.visitor, input)),
  takeBack: lead
    .input(WhichMail)
    .mutation(({ ctx, input }) => takeMailBack(ctx.runtime, ctx.visitor, input)),
})
