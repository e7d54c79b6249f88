import { z } from 'zod'
import { mailboxLooks } from '../mailbox/looks.ts'
import { mailboxList, mailboxMail, mailboxReply } from '../mailbox/read.ts'
import { Paged } from '../views/types/paging.ts'
import { mailboxReader, router } from './trpc.ts'

const MailId = z.object({ id: z.string().max(100).describe('Which mail.') })
const Reply = MailId.extend({ body: z.string().max(200_000).describe('The reply.') })

export const mailboxRouter = router({
  list: mailboxReader.input(Paged).query(({ ctx, input }) => mailboxList(ctx.runtime, input)),
  mail: mailboxReader.input(MailId).query(({ ctx, input }) => mailboxMail(ctx.runtime, input.id)),
  /** The newest mail of each kind. */
  looks: mailboxReader.query(({ ctx }) => mailboxLooks(ctx.runtime)),
  reply: mailboxReader.input(Reply).mutation(({ ctx, input }) => mailboxReply(ctx, input)),
})
