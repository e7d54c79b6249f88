import { z } from 'zod'
import { AddAccount, addAccount } from '../actions/team/add-account.ts'
import { AddContact, addContact } from '../actions/team/add-contact.ts'
import { EditAccount, editAccount } from '../actions/team/edit-account.ts'
import { EditContact, editContact } from '../actions/team/edit-contact.ts'
import { Invite, inviteContact } from '../actions/team/invite.ts'
import { line } from '../input/shapes.ts'
import { accountDetail, accountList } from '../views/team/accounts.ts'
import { Paged } from '../views/types/paging.ts'
import { admin, manager, router } from './trpc.ts'

const Search = Paged.extend({
  words: line().default('').describe('Any part of a name or an address.'),
})
const Which = Search.extend({ id: z.string().describe('The company, by id.') })

export const accountsRouter = router({
  list: manager.input(Search).query(({ ctx, input }) => accountList(ctx.runtime, input)),
  account: manager.input(Which).query(({ ctx, input }) => accountDetail(ctx.runtime, input)),
  add: admin
    .input(AddAccount)
    .mutation(({ ctx, input }) => addAccount(ctx.runtime, ctx.visitor, input)),
  inviteContact: admin
    .input(Invite)
    .mutation(({ ctx, input }) => inviteContact(ctx.runtime, ctx.visitor, input)),
  edit: admin
    .input(EditAccount)
    .mutation(({ ctx, input }) => editAccount(ctx.runtime, ctx.visitor, input)),
  addContact: admin
    .input(AddContact)
    .mutation(({ ctx, input }) => addContact(ctx.runtime, ctx.visitor, input)),
  editContact: admin
    .input(EditContact)
    .mutation(({ ctx, input }) => editContact(ctx.runtime, ctx.visitor, input)),
})
