import { tryMailAgain, WhichMail } from '../actions/mail/try-mail-again.ts'
import { setAsideList, setAsideMail } from '../views/desk/mail-set-aside.ts'
import { Paged } from '../views/types/paging.ts'
import { lead, router } from './trpc.ts'

/** Mail that couldn't be read, for whoever answers for the desk. */
export const mailRouter = router({
  setAside: lead.input(Paged).query(({ ctx, input }) => setAsideList(ctx, input)),
  one: lead.input(WhichMail).query(({ ctx, input }) => setAsideMail(ctx, input)),
  tryAgain: lead.input(WhichMail).mutation(({ ctx, input }) => tryMailAgain(ctx, input)),
})
