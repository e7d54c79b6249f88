import { z } from 'zod'
import { AddPerson, addPerson } from '../actions/team/add-person.ts'
import { AddTimeOff, addTimeOff } from '../actions/team/add-time-off.ts'
import { EditPerson, editPerson } from '../actions/team/edit-person.ts'
import { Invite, invitePerson } from '../actions/team/invite.ts'
import { LeaveTeam, leaveTeam } from '../actions/team/leave-team.ts'
import { RemoveTimeOff, removeTimeOff } from '../actions/team/remove-time-off.ts'
import { line } from '../input/shapes.ts'
import { left, person, team } from '../views/team/team.ts'
import { trackersOf } from '../views/team/trackers.ts'
import { Paged } from '../views/types/paging.ts'
import { admin, manager, router } from './trpc.ts'

const Search = Paged.extend({
  words: line().default('').describe('Any part of a name or an address.'),
})
const Whom = z.object({ id: z.string().describe('The person, by id.') })

export const teamRouter = router({
  /** The bug trackers that can be connected, and what was last heard of each. */
  trackers: admin.query(({ ctx }) => trackersOf(ctx.runtime)),
  everybody: manager.input(Search).query(({ ctx, input }) => team(ctx.runtime, input)),
  left: manager.input(Paged).query(({ ctx, input }) => left(ctx.runtime, input)),
  person: admin.input(Whom).query(({ ctx, input }) => person(ctx.runtime, input.id)),
  add: admin
    .input(AddPerson)
    .mutation(({ ctx, input }) => addPerson(ctx.runtime, ctx.visitor, input)),
  invite: admin
    .input(Invite)
    .mutation(({ ctx, input }) => invitePerson(ctx.runtime, ctx.visitor, input)),
  edit: admin
    .input(EditPerson)
    .mutation(({ ctx, input }) => editPerson(ctx.runtime, ctx.visitor, input)),
  addTimeOff: admin
    .input(AddTimeOff)
    .mutation(({ ctx, input }) => addTimeOff(ctx.runtime, ctx.visitor, input)),
  removeTimeOff: admin
    .input(RemoveTimeOff)
    .mutation(({ ctx, input }) => removeTimeOff(ctx.runtime, ctx.visitor, input)),
  leave: admin
    .input(LeaveTeam)
    .mutation(({ ctx, input }) => leaveTeam(ctx.runtime, ctx.visitor, input)),
})
