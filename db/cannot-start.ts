/** Why the database could not be started, in a sentence for whoever runs Caselead. */
export class CannotStart extends Error {}
