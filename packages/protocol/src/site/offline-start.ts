// `/offline.js`, which starts the worker that keeps a site on a device: data on one line, and the release's own code.
//
//   self.siteFiles={"release":"0123456789ab", … };importScripts("/assets/site-worker-0123456789ab.js");

import * as v from 'valibot';
import { ProtocolError } from '../errors.ts';
import { hashField, localeField, parseAs } from '../fields.ts';

/** Far above what a site with many articles in every language needs. */
const MAX_LENGTH = 1_048_576;
const MAX_PATHS = 5_000;

/** An address of this site: `/`, `/es/report/`, `/assets/site-0123456789ab.css`. */
const addressField = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?$/),
);
const addresses = v.pipe(v.array(addressField), v.maxLength(MAX_PATHS), v.readonly());

const OfflineLanguage = v.strictObject({
  pages: addresses,
  /** Where somebody is led who asks for a page that is not kept. */
  offline: addressField,
  /** All that the pages load, at once or later. Every name carries the hash of its content. */
  files: addresses,
});
const OfflineFiles = v.strictObject({
  /** Differs whenever any byte of what is kept does. */
  release: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  /** b64 hash of the policy that this release asks by. */
  policy: hashField,
  /** What pages name and a device does not keep: films. */
  online: addresses,
  languages: v.pipe(v.record(localeField, OfflineLanguage), v.readonly()),
});

/** What a language of the site consists of. */
export type OfflineLanguage = Readonly<v.InferOutput<typeof OfflineLanguage>>;
/** What the worker is told about the site. */
export type OfflineFiles = Readonly<v.InferOutput<typeof OfflineFiles>>;

/** The list, and the address of the release's code that keeps what it names. */
export interface OfflineStart {
  readonly files: OfflineFiles;
  readonly worker: string;
}

const START = /^self\.siteFiles=(\{.*\});importScripts\("([^"\\]+)"\);\n$/;

export function formatOfflineStart({ files, worker }: OfflineStart): string {
  return `self.siteFiles=${JSON.stringify(files)};importScripts(${JSON.stringify(worker)});\n`;
}

/**
 * Reads what `formatOfflineStart` writes, and nothing that does more.
 *
 * @throws ProtocolError `malformed`, `too-large`.
 */
export function parseOfflineStart(text: string): OfflineStart {
  if (text.length > MAX_LENGTH) throw new ProtocolError('too-large', 'the list of files');
  const [, list = '', worker = ''] = START.exec(text) ?? [];
  const start = { files: parseAs(OfflineFiles, parseList(list)), worker };
  if (formatOfflineStart(start) !== text) throw new ProtocolError('malformed', 'more than a list of files');
  return start;
}

function parseList(list: string): unknown {
  try {
    return JSON.parse(list);
  } catch {
    throw new ProtocolError('malformed', 'no list of files');
  }
}
