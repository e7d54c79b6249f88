type Stage = 'soon' | 'late' | 'week_late' | 'owner_left'

/** To the owner of actions of a review, and to those who lead. */
export const reviewActions = {
  subject: {
    soon: (what: string, day: string, n: number) =>
      n === 1 ? `Due ${day}: ${what}` : `${n} of your actions are due soon`,
    late: (what: string, _, n: number) =>
      n === 1 ? `Overdue: ${what}` : `${n} of your actions are overdue`,
    week_late: (what: string, _, n: number) =>
      n === 1 ? `A week overdue: ${what}` : `${n} actions are a week overdue`,
    owner_left: (what: string, _, n: number) =>
      n === 1 ? `Choose a new owner: ${what}` : `${n} actions need a new owner`,
  } satisfies Record<Stage, (what: string, day: string, n: number) => string>,
  heading: {
    soon: (n: number) => (n === 1 ? 'Action due soon' : 'Actions due soon'),
    late: (n: number) => (n === 1 ? 'Action overdue' : 'Actions overdue'),
    week_late: (n: number) => (n === 1 ? 'Action a week overdue' : 'Actions a week overdue'),
    owner_left: (n: number) => (n === 1 ? 'Action without an owner' : 'Actions without an owner'),
  } satisfies Record<Stage, (n: number) => string>,
  preview: (n: number) => (n === 1 ? '1 action from a review' : `${n} actions from reviews`),
  ask: {
    soon: (n: number) =>
      n === 1
        ? 'You own this action. Once it’s done, say what shows it. If you won’t do it, give the reason.'
        : 'You own these actions. Once one is done, say what shows it. If you won’t do one, give the reason.',
    late: (n: number) =>
      n === 1
        ? 'You own this action. It’s still open after the day it was due. Say what shows that it’s done, choose another day, or give the reason for not doing it.'
        : 'You own these actions. They’re still open after the day they were due. Say what shows that they’re done, choose another day, or give the reason for not doing them.',
    week_late: (n: number) =>
      n === 1
        ? 'This action was due at least a week ago and is still open. Talk to its owner, choose another day or owner, or give the reason for not doing it.'
        : 'These actions were due at least a week ago and are still open. Talk to their owners, choose other days or owners, or give the reason for not doing them.',
    owner_left: (n: number) =>
      n === 1
        ? 'The owner of this action is no longer on the team. Choose another owner, or give the reason for not doing it.'
        : 'The owners of these actions are no longer on the team. Choose other owners, or give the reason for not doing them.',
  } satisfies Record<Stage, (n: number) => string>,
  list: 'Actions',
  due: (day: string, year: string) => `Due ${day} ${year}`,
  owner: (name: string) => `Owner: ${name}`,
  more: (n: number) => `${n} more on the desk`,
  open: (n: number) => (n === 1 ? 'Open the action' : 'Open the list of actions'),
}
