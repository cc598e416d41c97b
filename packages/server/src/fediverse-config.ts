// The account under which a programme's advisories, campaigns and lessons can be followed from other servers:
// `fediverse` in config.json. Without it there is none, and nothing of it is loaded.

import { POLICY_LANGUAGES } from '@bellbuoy/content/policy';
import * as v from 'valibot';

/** The member `fediverse` of the configuration. */
export const fediverseSchema = v.strictObject({
  /** What stands before the @: `harbour-watch` of `@harbour-watch@tips.example`. */
  name: v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?$/)),
  /** The language in which posts are shown where a follower's server shows one alone; the site's first if not given. */
  language: v.exactOptional(v.picklist(POLICY_LANGUAGES)),
});
export type FediverseSettings = v.InferOutput<typeof fediverseSchema>;
