/** A path of this portal to return to; anything else leads home. */
export function wayBack(wanted: string | null): string {
  return wanted && /^\/(?![/\\])[\w\-./?=&#%]*$/.test(wanted) ? wanted : '/'
}

export const signInPath = (to: string): string =>
  `/sign-in?to=${encodeURIComponent(to.toWellFormed())}`
