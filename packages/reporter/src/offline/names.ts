// What the page and the worker of the site must call by the same name.

/** Everything that this site keeps has a name that begins so. */
export const KEPT_PREFIX = 'bellbuoy-';
/** The files of one release: the rest of the name tells which. */
export const RELEASE_PREFIX = `${KEPT_PREFIX}site-`;
/** An empty cache for every language that somebody chose to keep: the choice outlives a release. */
export const LANGUAGE_PREFIX = `${KEPT_PREFIX}language-`;
export const PROGRAMME_PREFIX = `${KEPT_PREFIX}programme-`;
/** The programme's public files. */
export const PROGRAMME_PATHS = {
  programme: '/programme.json',
  descriptor: '/.well-known/bellbuoy',
  note: '/.well-known/bellbuoy.note',
  /** Asked for only where outsiders must have cosigned it. */
  proof: '/.well-known/bellbuoy.proof',
  /** Asked for only where the guardians have been changed. */
  guardians: '/guardians.json',
} as const;
/** The worker's address. It stays the same, and the browser asks for it every time. */
export const SITE_WORKER = '/offline.js';
/** The one event for which the browser may wake the worker when no page is open. */
export const SYNC_TAG = 'waiting-reports';
/** What a page tells the worker after another language was chosen; it answers whether all of it is there. */
export const KEEP_CHOSEN = 'keep';

/**
 * The cache of the programme's files. A site asks by one policy, and its report opens with no other: so the keys that
 * came with another policy never take the place of those that the kept site can use.
 *
 * @param policy b64 hash of the policy that a descriptor names.
 */
export function programmeCache(policy: string): string {
  return PROGRAMME_PREFIX + policy;
}
