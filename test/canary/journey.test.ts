import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addNote,
  finishCase,
  readCase,
  readFollowUps,
  replyTo,
  signIn,
} from '../../packages/cli/src/client/desk-client.ts';
import { type KnownProgramme, openProgramme } from '../../packages/cli/src/client/programme-client.ts';
import {
  fileReport,
  readMailbox,
  withdraw,
  writeMessage,
} from '../../packages/cli/src/client/reporter-client.ts';
import { runHere } from '../../packages/cli/src/testing/run-cli.ts';
import {
  ORIGIN,
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { describeOnBothEngines } from '../support/databases.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type Pager, startPager } from '../support/pager.ts';
import { type Canary, findCanaries, readTree } from './canaries.ts';
import { callFalse, deskWords, handOver, openWithTitle, stepBack, workThrough } from './desk-words.ts';
import { fetchFrom } from './from-address.ts';

const ADDRESS = '127.73.21.9';
const words = {
  said: 'Kittiwake-cylinder-7391',
  where: 'Lantern-Steps-Gannet',
  name: 'Oystercatcher Petrel-Vance',
  remark: 'Guillemot-remark-5527',
  written: 'Razorbill-follow-up-8841',
  replied: 'Turnstone-reply-6170',
  refused: 'Sanderling-refused-3318',
  asked: 'Phalarope-path-7052',
  guessed: 'skua-tern-guess-1187-plover-ruff',
  agent: 'Fulmar-Browser/73.9',
  language: 'x-shearwater-9',
  referer: 'https://storm-petrel-4471.example/page',
  forwarded: '203.0.113.177',
} as const;
const CANARIES: readonly Canary[] = [
  ...Object.entries({ ...words, ...deskWords }).map(([name, text]) => ({ name, text })),
  { name: 'address', text: ADDRESS },
];

const fetch = fetchFrom({
  localAddress: ADDRESS,
  headers: {
    'user-agent': words.agent,
    'accept-language': words.language,
    referer: words.referer,
    'x-forwarded-for': words.forwarded,
    forwarded: `for=${words.forwarded}`,
    'x-real-ip': words.forwarded,
  },
});

// What a stranger says and what tells who they are goes in at one end; nothing of it may be found at the other.
describeOnBothEngines('nothing tells who reported, or what', (newLocation, engine) => {
  let programme: RunningProgramme;
  let removeDatabase: () => Promise<void>;
  let staff: Staff;
  let databaseFolder: string | null = null;
  let mail: MailServer;
  let pager: Pager;
  let folder: string;
  let database: readonly string[] = [];

  beforeAll(async () => {
    const { location, remove } = await newLocation();
    removeDatabase = remove;
    if (engine === 'postgres') {
      databaseFolder = await dataDirectory(location);
      database = ['--database-url', location];
    }
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-canary-'));
    programme = await startProgramme(engine === 'postgres' ? location : undefined);
    [mail, pager] = await Promise.all([startMailServer(), startPager()]);
    staff = await staffDesk(programme);
    await tellMembers();
    const { http } = staff.lead;
    await http.put('/notices', { mail: 'mira@staff.example', onCall: true, language: 'en' });
  });
  afterAll(async () => {
    await programme?.remove();
    await removeDatabase?.();
    await Promise.all([mail?.end(), pager?.end()]);
    await rm(folder, { recursive: true });
  });

  const backups = () => join(folder, 'backups');
  const file = async (known: KnownProgramme) => {
    const answers = { saw: words.said, where: words.where };
    const { receipt } = await fileReport(known, {
      ...{ locale: 'en', category: 'tampering', answers, urgent: true },
    });
    return receipt.mailbox;
  };

  /** Has the programme call its members by mail and by pager. */
  async function tellMembers(): Promise<void> {
    await programme.end();
    const config = join(programme.dataDir, 'config.json');
    const secretFile = join(folder, 'webhook.secret');
    await writeFile(secretFile, `whsec_${Buffer.alloc(32, 7).toString('base64')}\n`, { mode: 0o600 });
    const attention = {
      from: `desk@${ORIGIN}`,
      smtp: { url: `smtp://localhost:${mail.ports.plain}`, encryption: 'none' },
      webhook: { url: pager.url, secretFile },
    };
    const settings = JSON.parse(await readFile(config, 'utf8')) as object;
    await writeFile(config, JSON.stringify({ ...settings, attention }));
    await programme.startAgain();
  }

  it('in a whole journey, with what is refused on the way', async () => {
    const known = await openProgramme(programme.publicUrl, { today: staff.lead.today(), fetch });
    const filed = await fileReport(known, {
      locale: 'en',
      category: 'found-device',
      answers: { saw: `${words.said} ${words.name}`, where: words.where },
      remark: words.remark,
      urgent: true,
    });
    await sendWhatIsRefused(known);
    await writeMessage(known, filed.receipt, words.written);
    const wrong = { account: 'jonas', passphrase: words.guessed };
    await expect(signIn({ ...(await programme.address()), fetch }, wrong)).rejects.toMatchObject({
      code: 'no-session',
    });
    const { analyst } = staff;
    const report = filed.receipt.mailbox;
    const caseId = await openWithTitle(analyst, report);
    const opened = await readCase(analyst, caseId);
    expect(await readFollowUps(analyst, opened)).toEqual([words.written]);
    await addNote(analyst, opened, deskWords.note);
    await replyTo(analyst, opened, words.replied);
    await finishCase(analyst, opened, {
      ...{ disposition: 'unfounded', reason: 'no-fact', vetted: 'no-fact', isIndicated: false },
      facts: deskWords.note,
    });
    expect((await readMailbox(known, filed.receipt)).messages).toHaveLength(2);
    await expectNoCanary();
    await withdraw(known, filed.receipt);
    await expectNoCanary();
  });

  it('nor what the desk wrote of it, in the data folder, in backups or in what calls its members', async () => {
    const { lead, analyst } = staff;
    const known = await openProgramme(programme.publicUrl, { today: lead.today(), fetch });
    const [handed, untrue] = [await file(known), await file(known)];
    // Who is called is called before anybody opens it.
    await expect.poll(() => pager.calls.length, { timeout: 20_000 }).toBeGreaterThan(0);
    await expect.poll(() => mail.received(), { timeout: 20_000 }).not.toEqual([]);
    const handedCase = await openWithTitle(analyst, handed);
    await workThrough(analyst, handedCase, { isIndicated: true });
    await handOver(programme, staff, { id: handedCase, folder: join(folder, 'handed'), database });
    const untrueCase = await openWithTitle(lead, untrue);
    await workThrough(lead, untrueCase, { isIndicated: false });
    await callFalse(staff, untrueCase);
    await stepBack(lead, await readCase(lead, untrueCase), 'jonas');
    await expectNoCanary();

    const to = ['--data', programme.dataDir, ...database, '--to', backups()];
    expect((await runHere(['backup', ...to])).code).toBe(0);
    const archives = await readTree(backups());
    expect(findCanaries([{ name: 'table', text: 'case_notes' }], archives)).not.toEqual([]);
    expect(findCanaries(CANARIES, archives)).toEqual([]);

    const told = JSON.stringify([pager.calls, await mail.received()]);
    expect(told).toContain('mira@staff.example');
    expect(findCanaries(CANARIES, new Map([['notices', Buffer.from(told)]]))).toEqual([]);
  }, 120_000);

  it('and what was printed and what stays once it has ended says nothing either', async () => {
    const { stdout, stderr } = programme.output();
    await programme.end();
    const printed = new Map([
      ['standard output', Buffer.from(stdout)],
      ['standard error', Buffer.from(stderr)],
    ]);
    expect(findCanaries([{ name: 'word', text: 'sequenced' }], printed)).not.toEqual([]);
    expect(findCanaries(CANARIES, printed)).toEqual([]);
    await expectNoCanary();
  });

  async function expectNoCanary(): Promise<void> {
    const files = new Map([
      ...(await readTree(programme.dataDir)),
      ...(databaseFolder === null ? [] : await readTree(databaseFolder)),
    ]);
    // The search can find: what is meant to be there is.
    expect(findCanaries([{ name: 'origin', text: ORIGIN }], files)).not.toEqual([]);
    expect(findCanaries([{ name: 'account', text: 'jonas' }], files)).not.toEqual([]);
    expect(findCanaries(CANARIES, files)).toEqual([]);
  }
});

/** What is refused is not kept, and not noted down either. */
async function sendWhatIsRefused({ url }: KnownProgramme): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const post = (path: string, body: string) =>
    fetch(`${url}${path}`, { method: 'POST', headers: json, body });
  const statuses = [
    await post('/api/v1/reports', words.refused),
    await post('/api/v1/reports', JSON.stringify({ desk: 'desk', text: words.refused })),
    await post(
      '/api/v1/reports',
      JSON.stringify({ envelope: Buffer.from(words.refused).toString('base64url') }),
    ),
    await fetch(`${url}/api/v1/mailbox`, { headers: { authorization: `Bellbuoy ${words.refused}` } }),
    await fetch(`${url}/${words.asked}?q=${words.asked}`),
    await fetch(`${url}/api/v1/${words.asked}`),
  ].map(({ status }) => status);
  for (const status of statuses) expect([400, 401, 404, 422]).toContain(status);
}

async function dataDirectory(location: string): Promise<string> {
  const client = new pg.Client(location);
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  await client.end();
  return rows[0]?.data_directory ?? '';
}
