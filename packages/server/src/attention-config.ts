// How members are told that something waits: `attention` in config.json. Secrets are files of their own, named
// there and readable by their owner alone.

import * as v from 'valibot';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
const Clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const FileName = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const Line = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^\r\n]*$/));

const Smtp = v.pipe(
  v.strictObject({
    /** `smtps://host:465`, or `smtp://host:587` that goes on encrypted by STARTTLS; no user, no path. */
    url: v.pipe(Line, v.url(), v.regex(/^smtps?:\/\/[^/?#@]+$/)),
    user: v.exactOptional(Line),
    /** Holds the user's password. */
    passwordFile: v.exactOptional(FileName),
    /** The certificate of an authority of one's own. */
    caFile: v.exactOptional(FileName),
    /** `none`: a mail server on this very machine, reached over loopback. */
    encryption: v.optional(v.picklist(['required', 'none']), 'required'),
  }),
  v.check(({ url, encryption }) => encryption === 'required' || isLoopback(url), 'unencrypted mail'),
  v.check(
    ({ user, passwordFile }) => (user === undefined) === (passwordFile === undefined),
    'half a sign-in',
  ),
);

const Webhook = v.strictObject({
  url: v.pipe(Line, v.url(), v.check(isSafeUrl, 'neither https nor loopback')),
  /** Holds the secret by which the receiver checks the signature. */
  secretFile: FileName,
});

/** The member `attention` of the configuration. */
export const attentionSchema = v.strictObject({
  smtp: v.exactOptional(Smtp),
  /** The sender of every mail. */
  from: v.exactOptional(v.pipe(Line, v.email())),
  /** When mail goes out, by the clock of the programme's zone. Never at other times, so that it tells nobody when something came. */
  batches: v.optional(v.pipe(v.array(Clock), v.minLength(1), v.maxLength(24)), ['08:00', '12:00', '16:00']),
  webhook: v.exactOptional(Webhook),
});
export type AttentionSettings = v.InferOutput<typeof attentionSchema>;

function isSafeUrl(url: string): boolean {
  return /^https:\/\/[^@]+$/.test(url) || (/^http:\/\/[^@]+$/.test(url) && isLoopback(url));
}

function isLoopback(url: string): boolean {
  return LOOPBACK.has(new URL(url).hostname);
}
