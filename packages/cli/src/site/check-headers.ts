import type { Difference } from './verdict.ts';

/** Headers that would let a page do more, tell somebody else of its readers, or keep something about them. */
const NEVER = [
  'set-cookie',
  'set-cookie2',
  'access-control-allow-origin',
  'content-security-policy-report-only',
  'link',
  'nel',
  'refresh',
  'report-to',
  'reporting-endpoints',
  'service-worker-allowed',
  'sourcemap',
  'speculation-rules',
  'x-sourcemap',
];

/** What is wrong with a file's headers. `no-store` and its like are a proxy's to change; these are not. */
export function checkHeaders(
  where: string,
  served: Headers,
  expected: Readonly<Record<string, string>>,
): Difference[] {
  const missing = Object.entries(expected).flatMap(([name, value]) => {
    const found = served.get(name);
    if (found === value || (name === 'strict-transport-security' && isLonger(found))) return [];
    return [{ where, what: found === null ? `the header ${name} is missing` : `another header ${name}` }];
  });
  const added = NEVER.filter((name) => served.has(name)).map((name) => ({
    where,
    what: `the header ${name}, which no file of a site has`,
  }));
  return [...missing, ...added];
}

/** A proxy may demand https for longer. */
function isLonger(found: string | null): boolean {
  const [, seconds = '0'] = /^max-age=(\d{1,12})(;|$)/.exec(found ?? '') ?? [];
  return Number(seconds) >= 31_536_000;
}
