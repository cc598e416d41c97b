// What a site consists of, as manifests name it: each file by the path at which a browser asks for it, with its
// hash and its size. Canonical JSON, so that whoever builds the same sources writes the same bytes.

import * as v from 'valibot';
import type { Bytes } from '../bytes.ts';
import { canonicalBytes, parseJson } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import { countField, hashField, localeField, originField, parseAs } from '../fields.ts';

/** Far above what a site with every language needs. */
export const maxManifestBytes = 1_048_576;
const MAX_FILES = 5_000;

/** `/` first, no `.` or `..`, nothing that an address would have to escape. */
const pathField = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/),
  v.check((path) => !path.includes('..'), 'not a path'),
);
const SiteFile = v.strictObject({ bytes: countField, hash: hashField });
const SiteFiles = v.pipe(
  v.record(pathField, SiteFile),
  v.check((files) => Object.keys(files).length <= MAX_FILES, 'too many files'),
);

/** A file: b64 H of its bytes, and how many they are. */
export type SiteFile = v.InferOutput<typeof SiteFile>;
/** Files by their path, `/` first. */
export type SiteFiles = v.InferOutput<typeof SiteFiles>;

const ReleaseManifest = v.strictObject({
  v: v.literal(1),
  /** The release's number. */
  release: v.pipe(v.string(), v.regex(/^\d{1,5}(\.\d{1,5}){1,3}(-[a-z0-9.]{1,30})?$/)),
  /** The public site, as built with the policy that ships. */
  reporter: SiteFiles,
  /** The desk, below `/desk`. */
  desk: SiteFiles,
});

/** What a release's two applications consist of, the same at every programme. */
export type ReleaseManifest = v.InferOutput<typeof ReleaseManifest>;

const SiteManifest = v.strictObject({
  v: v.literal(1),
  origin: originField,
  /** b64 H of the release manifest that it stands on. */
  release: hashField,
  /** b64 H of `/policy.json`. */
  policy: hashField,
  languages: v.pipe(v.array(localeField), v.maxLength(50)),
  /** Whether every page says that it belongs to a demonstration. */
  demo: v.boolean(),
  /** What the public site serves otherwise than the release has it, or beyond it. */
  reporter: SiteFiles,
  /** The same of the desk, below `/desk`. */
  desk: SiteFiles,
});

/** What a programme's own site adds to a release: its words, and what it is configured to say. */
export type SiteManifest = v.InferOutput<typeof SiteManifest>;

/** Formats a release manifest. @throws ProtocolError `malformed` for one that clients would refuse. */
export function formatReleaseManifest(manifest: ReleaseManifest): Bytes {
  return formatAs(ReleaseManifest, manifest);
}

/** Parses a release manifest. @throws ProtocolError `malformed` or `too-large`. */
export function parseReleaseManifest(bytes: Uint8Array): ReleaseManifest {
  return parseManifest(ReleaseManifest, bytes);
}

/** Formats a programme's manifest. @throws ProtocolError `malformed` for one that clients would refuse. */
export function formatSiteManifest(manifest: SiteManifest): Bytes {
  return formatAs(SiteManifest, manifest);
}

/** Parses a programme's manifest. @throws ProtocolError `malformed` or `too-large`. */
export function parseSiteManifest(bytes: Uint8Array): SiteManifest {
  return parseManifest(SiteManifest, bytes);
}

function formatAs<const Schema extends v.GenericSchema>(schema: Schema, manifest: unknown): Bytes {
  const bytes = canonicalBytes(manifest);
  parseManifest(schema, bytes);
  return bytes;
}

function parseManifest<const Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array,
): v.InferOutput<Schema> {
  if (bytes.length > maxManifestBytes) throw new ProtocolError('too-large', 'a manifest over its limit');
  return parseAs(schema, parseJson(bytes));
}
