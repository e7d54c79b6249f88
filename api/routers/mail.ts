import { tryMailAgain, WhichMail } from '../actions/mail/try-mail-again.ts'
import { setAsideList, setAsideMail } from '../views/desk/mail-set-aside.ts'
import { lead, router } from './trpc.ts'

/** Mail that couldn't be read, for whoever answers for the desk. */
export const mailRouter = router({
  setAside: lead.query(({ ctx }) => setAsideList(ctx)),
  one: lead.input(WhichMail).query(({ ctx, input }) => setAsideMail(ctx, input)),
  tryAgain: lead.input(WhichMail).mutation(({ ctx, input }) => tryMailAgain(ctx, input)),
})
