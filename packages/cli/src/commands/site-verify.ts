import { dayOf, parseVkey } from '@bellbuoy/protocol';
import { isProgrammeVkey } from '../client/programme-client.ts';
import type { Seen, SiteTrust } from '../site/open-site.ts';
import { readSeen, writeSeen } from '../site/seen-file.ts';
import type { OwnFile } from '../site/verdict.ts';
import { type SiteVerdict, verifySite } from '../site/verify-site.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import { stepProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const siteVerify: Command = {
  words: ['site', 'verify'],
  summary: 'compares a live site, file by file, with what was signed',
  about: [
    'Says whether the standard protections of a site are intact or altered. It fetches every file that the release and the programme have signed and every file that pages refer to, and compares bytes, the headers that protect, and the policy with the closed set of categories and exclusions: none added, none dropped. It looks at what anybody is served, so anybody can run it.',
    'The code must be the release’s byte for byte. With --release-vkey that is the release whose manifest this key has signed; without, it is the one that this checkout has built or came with. Pages may have words of the programme’s own (its policy, who answers for it, the banner of a demonstration), which its key must have signed, and which are told apart: they may run nothing, load nothing and send nothing that the release does not.',
    'A server can serve one visitor other files than another, and this command is a visitor too: run it from several places, through Tor Browser’s proxy also, and more than once. With --remember it refuses an older word of the programme than one it has met.',
  ],
  operands: [{ name: 'URL', help: 'The public site.' }],
  options: {
    vkey: { type: 'string', value: 'KEY', help: 'The programme’s key (ORIGIN/programme+…), from a poster.' },
    'release-vkey': {
      type: 'string',
      value: 'KEY',
      help: 'The release’s key (WHO/release+…), from where the release comes from; this checkout’s own build if not given.',
    },
    desk: { type: 'string', value: 'URL', help: 'The staff origin, to look at the desk too.' },
    remember: {
      type: 'string',
      value: 'FILE',
      help: 'Keep in FILE which editions were met, and take no older ones.',
    },
  },
  examples: [
    {
      line: 'bellbuoy site verify http://localhost:8080 --vkey "$(cat data/demo/programme-vkey.txt)" --desk http://localhost:8081',
      says: 'Compare a site and its desk with this checkout’s own build:',
    },
  ],
  exits: {
    0: 'Standard protections: intact.',
    1: 'Standard protections: altered. Each line says what is not as it was signed.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const vkey = input.required('vkey');
  if (!isProgrammeVkey(vkey)) throw usage('--vkey takes a programme’s key: ORIGIN/programme+…');
  const origin = parseVkey(vkey).name.slice(0, -'/programme'.length);
  const remember = input.text('remember');
  const seen = remember === null ? { site: 1, descriptor: 1 } : await readSeen(remember, origin);
  const verdict = await verifySite({
    url: new URL(input.operand(0)).origin,
    deskUrl: originOf(input.text('desk')),
    trust: { vkey, release: await releaseTrust(input), today: dayOf(Date.now()), seen },
    fetch: globalThis.fetch,
    progress: (label) => stepProgress(terminal, label),
  });
  if (remember !== null && verdict.verdict === 'intact')
    await writeSeen(remember, origin, metNow(verdict, seen));
  terminal.out(input.json ? printableJson(verdict) : describe(verdict, input.has('release-vkey')));
  return verdict.verdict === 'intact' ? EXIT.ok : EXIT.negative;
}

async function releaseTrust(input: Input): Promise<SiteTrust['release']> {
  const vkey = input.text('release-vkey');
  if (vkey !== null) return { vkey };
  const { loadOwnSites, readOwnRelease } = await import('@bellbuoy/server');
  if ((await loadOwnSites()).reporter.size === 0)
    throw usage(
      'There is nothing to compare the code with.',
      'Give --release-vkey KEY, or build this checkout: npm run build.',
    );
  return { bytes: (await readOwnRelease()).bytes };
}

function metNow({ statement, descriptor }: SiteVerdict, seen: Seen): Seen {
  return { site: statement?.sequence ?? seen.site, descriptor: descriptor ?? seen.descriptor };
}

function originOf(url: string | null): string | null {
  return url === null ? null : new URL(url).origin;
}

const WHY: Readonly<Record<OwnFile['why'], string>> = {
  demo: 'the release’s, under the banner of a demonstration',
  list: 'the list of what a device can keep, and the release’s code',
  page: 'words of the programme’s own; nothing in them runs',
  policy: 'made from the programme’s policy',
};

function describe(verdict: SiteVerdict, hasReleaseKey: boolean): string {
  const { url, origin, release, statement, isDemo, released, own, notAccepted, differences } = verdict;
  const signedBy = release?.signedOn
    ? `signed on ${release.signedOn} by ${release.by}`
    : 'not by a signature';
  return [
    `Site        ${printableLine(`${url}${origin === null ? '' : `, ${origin}`}`)}`,
    `Standard protections: ${verdict.verdict}`,
    ...(release === null ? [] : [`Release     ${release.version}, ${signedBy}`]),
    ...(hasReleaseKey
      ? []
      : ['            compared with this checkout’s own build; no release key was given']),
    ...(statement === null
      ? []
      : [`Programme   edition ${statement.sequence} of ${statement.day}, good until ${statement.expires}`]),
    `Files       ${released} as released, ${own.length} of the programme’s own`,
    ...(isDemo ? ['Demo        every page says that it belongs to a demonstration'] : []),
    ...(notAccepted.length === 0 ? [] : [`Not taken   ${printableLine(notAccepted.join(', '))}`]),
    ...describeOwn(own),
    ...differences.map(({ where, what }) => printableLine(`Altered     ${where}: ${what}`)),
  ].join('\n');
}

/** Under the demonstration's banner every page is one: their number says enough. */
function describeOwn(own: readonly OwnFile[]): string[] {
  const banner = own.filter(({ why }) => why === 'demo');
  const others = own.filter(({ why }) => why !== 'demo');
  return [
    ...(banner.length === 0 ? [] : [`Own         ${banner.length} files: ${WHY.demo}`]),
    ...others.map(({ path, why }) => printableLine(`Own         ${path}: ${WHY[why]}`)),
  ];
}
