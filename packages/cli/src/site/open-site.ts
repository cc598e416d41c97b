import {
  type Day,
  type Descriptor,
  hashB64,
  ProtocolError,
  parseProgrammeFile,
  parseReleaseManifest,
  parseSiteManifest,
  type ReleaseManifest,
  type SiteManifest,
  type Statement,
  verifyDescriptor,
  verifyRelease,
  verifyStatement,
} from '@bellbuoy/protocol';
import type { Fetch } from '../client/http.ts';
import { fetchFile } from './served-file.ts';
import type { Difference } from './verdict.ts';

/** What a site is compared with. */
export interface SiteTrust {
  /** The programme key, from a poster. */
  readonly vkey: string;
  /** By what the code is compared: a release key, or the manifest of a release that the caller has built. */
  readonly release: { readonly vkey: string } | { readonly bytes: Uint8Array };
  readonly today: Day;
  /** What was met at an earlier look: nothing older is taken. */
  readonly seen: Seen;
}

/** The highest editions of a programme that somebody has met. */
export interface Seen {
  readonly site: number;
  readonly descriptor: number;
}

/** A site's own word on itself, verified as far as it goes. */
export interface OpenedSite {
  readonly manifest: SiteManifest | null;
  readonly statement: Statement | null;
  readonly release: ReleaseManifest | null;
  /** When and by whom the release was signed; null where it was compared with a build. */
  readonly signed: { readonly day: Day; readonly by: string } | null;
  readonly descriptor: Descriptor | null;
  readonly differences: readonly Difference[];
}

/** Reads what a site says of itself, and holds each part against the one before it. */
export async function openSite(url: string, trust: SiteTrust, fetch: Fetch): Promise<OpenedSite> {
  const read = async (path: string) => {
    const file = await fetchFile(fetch, `${url}${path}`);
    return file.status === 200 ? file.bytes : null;
  };
  const [file, note, manifest, release, releaseNote] = await Promise.all([
    read('/programme.json'),
    read('/.well-known/bellbuoy-site.note'),
    read('/.well-known/bellbuoy-site'),
    read('/.well-known/bellbuoy-release'),
    read('/.well-known/bellbuoy-release.note'),
  ]);
  const differences: Difference[] = [];
  const tell = (where: string, what: string): null => {
    differences.push({ where, what });
    return null;
  };
  const statement = openStatement(file, note, trust, tell);
  const own = openManifest(manifest, file, trust, tell);
  const opened = openRelease(release, releaseNote, { trust, own, tell });
  const descriptor = await openDescriptor(read, trust, tell);
  return { ...opened, manifest: own, statement, descriptor, differences };
}

type Tell = (where: string, what: string) => null;
type Read = (path: string) => Promise<Uint8Array | null>;

function openStatement(
  file: Uint8Array | null,
  note: Uint8Array | null,
  { vkey, today, seen }: SiteTrust,
  tell: Tell,
): Statement | null {
  const where = 'the programme’s word on its site';
  if (file === null) return tell('/programme.json', 'is missing');
  if (note === null) return tell(where, 'is not there: nobody has signed what this site is');
  const text = new TextDecoder().decode(note);
  const claim = { kind: 'site', bytes: file, note: text, vkey, day: today, minSequence: seen.site } as const;
  return attempt(
    () => verifyStatement(claim),
    (error) => tell(where, said(error)),
  );
}

function openManifest(
  manifest: Uint8Array | null,
  file: Uint8Array | null,
  { vkey }: SiteTrust,
  tell: Tell,
): SiteManifest | null {
  const where = 'the programme’s manifest';
  if (manifest === null || file === null) return tell(where, 'is missing');
  return attempt(
    () => {
      const programme = parseProgrammeFile(file);
      if (programme.vkey !== vkey) tell('/programme.json', 'names another programme key');
      if (programme.content !== hashB64(manifest)) tell(where, 'is not the one that programme.json names');
      return parseSiteManifest(manifest);
    },
    (error) => tell(where, said(error)),
  );
}

interface ReleaseTrust {
  readonly trust: SiteTrust;
  readonly own: SiteManifest | null;
  readonly tell: Tell;
}

function openRelease(
  bytes: Uint8Array | null,
  note: Uint8Array | null,
  { trust, own, tell }: ReleaseTrust,
): Pick<OpenedSite, 'release' | 'signed'> {
  const where = 'the release';
  const nothing = { release: null, signed: null };
  if (bytes === null) return tell(where, 'has no manifest') ?? nothing;
  if (own !== null && own.release !== hashB64(bytes)) tell(where, 'is not the one that the programme signed');
  return attempt(
    () => {
      if ('bytes' in trust.release) {
        const isSame = hashB64(trust.release.bytes) === hashB64(bytes);
        if (!isSame) tell(where, 'is another one than this checkout has');
        // The caller's own, whatever the server says: what follows is compared with that.
        return { release: parseReleaseManifest(trust.release.bytes), signed: null };
      }
      if (note === null) return tell(where, 'is not signed by anybody') ?? nothing;
      const { vkey } = trust.release;
      const { manifest, day } = verifyRelease(bytes, new TextDecoder().decode(note), vkey);
      return { release: manifest, signed: { day, by: vkey.split('+', 1)[0] ?? '' } };
    },
    (error) => tell(where, said(error)) ?? nothing,
  );
}

async function openDescriptor(
  read: Read,
  { vkey, today, seen }: SiteTrust,
  tell: Tell,
): Promise<Descriptor | null> {
  const where = 'the descriptor';
  const [bytes, note] = await Promise.all([
    read('/.well-known/bellbuoy'),
    read('/.well-known/bellbuoy.note'),
  ]);
  if (bytes === null || note === null) return tell(where, 'is missing');
  const claim = { bytes, note: new TextDecoder().decode(note), vkey, day: today };
  return attempt(
    () => verifyDescriptor({ ...claim, minSequence: seen.descriptor }),
    (error) => tell(where, said(error)),
  );
}

const SAID: Readonly<Record<string, string>> = {
  unverified: 'is not what the key signed, or is older than what was met before',
  expired: 'has run out',
  malformed: 'is damaged',
  'too-large': 'is far too large',
};

function said(error: ProtocolError): string {
  return `${SAID[error.code] ?? error.code} (${error.message})`;
}

function attempt<T>(action: () => T, otherwise: (error: ProtocolError) => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof ProtocolError) return otherwise(error);
    throw error;
  }
}
