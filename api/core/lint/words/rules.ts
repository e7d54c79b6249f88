/** What is said of rules, and of names that point nowhere. */
export const ruleFindingWords = {
  unknownCondition: (moment: string, condition: string, moments: string) => ({
    why: `A rule on “${moment}” can’t use ${condition}: it isn’t known then.`,
    mend: `Use it on ${moments}, or remove ${condition}.`,
  }),
  noRefundAsked: {
    why: 'It escalates to whoever can authorise a refund, but no refund is requested at that moment.',
    mend: 'Use it on refund_asked, or name a level.',
  },

  setPriority: (first: string, a: string, b: string) => ({
    why: `It can run at the same moment as ${first}: one sets ${a}, the other ${b}.`,
    ...apart,
  }),
  nameLead: (first: string, a: string, b: string) => ({
    why: `It can run at the same moment as ${first}: one takes the lead from ${a}, the other from ${b}.`,
    ...apart,
  }),
  climbTwice: (first: string) => ({
    why: `It can run at the same moment as ${first}, and the case would climb two rungs at once.`,
    ...apart,
  }),
  escalateApart: (first: string, a: string, b: string) => ({
    why: `It can run at the same moment as ${first}: one escalates to ${a}, the other to ${b}.`,
    ...apart,
  }),
  cycle: (from: string, to: string) => ({
    why: `It changes ${from} to ${to}, and other rules change ${to} back to ${from}.`,
    mend: 'Only raise priorities, or narrow one of the rules.',
  }),
  namedTwice: {
    why: 'Two rules share this name, so the record couldn’t tell them apart.',
    mend: 'Rename one of them.',
  },

  noCalendar: (calendar: string, known: string) => ({
    why: `There’s no calendar “${calendar}”.`,
    mend: `Use one of these: ${known}.`,
  }),
  noCalendars: (calendar: string) => ({
    why: `There’s no calendar “${calendar}”.`,
    mend: 'Add it under calendars.',
  }),
  noTier: (tier: number) => ({
    why: `No rung is at tier ${tier}.`,
    mend: 'Add a rung at that tier, or name another tier.',
  }),
  noLevel: (level: string) => ({
    why: `There’s no rung ${level}.`,
    mend: `Add a rung ${level}, or name another level.`,
  }),
  noChannel: (channel: string) => ({
    why: `There’s no channel “${channel}”.`,
    mend: 'Add it to the channels, or name another.',
  }),
  noTracker: (channel: string) => ({
    why: `“${channel}” isn’t a bug tracker.`,
    mend: 'Name a channel that is a webhook.',
  }),
  noPlaybook: (playbook: string) => ({
    why: `There’s no playbook “${playbook}”.`,
    mend: 'Add it to the playbooks, or name another.',
  }),

  keywordNotLookedFor: (keyword: string) => ({
    why: `It waits for “${keyword}”, which isn’t in the list of keywords.`,
    mend: 'Add it to the keywords, or correct the spelling.',
  }),
  keywordShadowed: (keyword: string, cover: string) => ({
    why: `Every message with “${keyword}” also contains the keyword “${cover}”.`,
    mend: 'Keep only one of them, unless rules treat them differently.',
  }),

  channelUnset: (setting: string) => ({
    why: `Its address is in the setting ${setting}, which Caselead was started without.`,
    mend: `Start Caselead with ${setting}. Until then, messages to this channel wait.`,
  }),
} as const

const apart = { mend: 'Make their conditions exclude each other, or merge them into one rule.' }
