import { parseReleaseManifest } from '@bellbuoy/protocol';
import { headersOfDeskSite, headersOfPublicSite, loadOwnSites, manifestOf } from '@bellbuoy/server';
import { expect, test } from 'vitest';

// The rules by which WEBCAT, a browser extension that checks a site's code, takes a policy and a manifest
// (docs/decisions/webcat.md says which version was read). Where we cannot keep one it stands here by name, so that a
// change in either direction is seen.

const NONE = "'none'";
const SELF = "'self'";
const WASM = "'wasm-unsafe-eval'";
const sites = await loadOwnSites();
const manifest = parseReleaseManifest(manifestOf(sites));

/** What WEBCAT would refuse a `Content-Security-Policy` for: the directives that it looks at, by its own lists. */
function refusedBy(policy: string): string[] {
  const directives = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name.toLowerCase(), sources] as const;
    }),
  );
  const allowed: Record<string, (source: string) => boolean> = {
    'script-src': (source) => [NONE, SELF, WASM].includes(source) || source.startsWith("'sha"),
    'style-src': (source) => [NONE, SELF].includes(source) || source.startsWith("'sha"),
    'object-src': (source) => source === NONE,
    'child-src': (source) => [NONE, SELF, 'blob:', 'data:'].includes(source),
    // An enrolled host may be framed; the desk's own is one once the desk is enrolled.
    'frame-src': (source) => [NONE, SELF].includes(source) || source.includes('desk.harbour.example'),
    'worker-src': (source) => [NONE, SELF].includes(source),
  };
  return [
    ...(policy.includes(',') ? ['a comma'] : []),
    ...(directives.get('default-src')?.join() === NONE ? [] : ['default-src']),
    ...Object.entries(allowed).flatMap(([name, isAllowed]) =>
      (directives.get(name) ?? [])
        .filter((source) => !isAllowed(source))
        .map((source) => `${name} ${source}`),
    ),
  ];
}

const ofPublic = headersOfPublicSite('https://tips.harbour.example');
const ofDesk = headersOfDeskSite('https://desk.harbour.example');
const policyOf = (headers: Readonly<Record<string, string>>) => headers['content-security-policy'] ?? '';

test('every file of the public site has a policy that WEBCAT takes, and no header that it forbids', async () => {
  for (const [path, { plain, onDisk }] of sites.reporter) {
    const headers = ofPublic(path, plain ?? new Uint8Array((await onDisk?.arrayBuffer()) ?? []));
    expect([path, refusedBy(policyOf(headers))]).toEqual([path, []]);
    expect(['link', 'refresh', 'location'].filter((name) => name in headers)).toEqual([]);
  }
});

test('of the desk the sandbox alone departs, by a worker that is made of bytes', () => {
  const refused = [...sites.desk].flatMap(([path, { plain }]) =>
    refusedBy(policyOf(ofDesk(path, plain ?? new Uint8Array()))).map(
      (rule) => `${path.replace(/-[0-9a-f]+\./, '.')} ${rule}`,
    ),
  );
  expect(refused).toEqual(['/viewer/sandbox.html worker-src blob:']);
});

test('the manifest has what WEBCAT asks of one: an index, a page for what is missing, a hash for every file', () => {
  expect(manifest.reporter['/index.html']?.hash).toMatch(/^[\w-]{43}$/);
  expect(manifest.reporter['/404.html']?.hash).toMatch(/^[\w-]{43}$/);
  // WEBCAT knows one page for what is missing; ours are five.
  const missing = Object.keys(manifest.reporter).filter((path) => path.endsWith('/404.html'));
  expect(missing).toHaveLength(5);
});

test('there is no WebAssembly of its own for a list of hashes to name', () => {
  const files = [...Object.keys(manifest.reporter), ...Object.keys(manifest.desk)];
  expect(files.filter((path) => path.endsWith('.wasm'))).toEqual([]);
});
