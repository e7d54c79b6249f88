/** What was asked cannot be simulated; the message is for the person who asked. */
export class CannotSimulate extends Error {
  override name = 'CannotSimulate'
}
