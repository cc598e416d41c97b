import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { type MailServer, startMailServer } from '../../../../test/support/mail-server.ts';
import { type Pager, startPager } from '../../../../test/support/pager.ts';
import { newProgramme, TEST_CONFIG, type TestProgramme } from '../../../../test/support/programme.ts';
import { parseConfig } from '../config.ts';
import { type Lease, takeLease } from '../db/index.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { listNoticeFailures, openAttention } from './index.ts';
import { signWebhook } from './webhook.ts';

const SECRET = Buffer.alloc(32, 7);

describeOnBothEngines('what calls a desk’s members', (_, engine) => {
  let programme: TestProgramme;
  let server: MailServer;
  let receiver: Pager;
  let folder: string;
  let desk: TestDesk;
  let lead: TestMember;
  let ana: TestMember;
  let seen: number;

  beforeAll(async () => {
    server = await startMailServer();
    receiver = await startPager();
  });
  afterAll(async () => {
    await server.end();
    await receiver.end();
  });

  beforeEach(async () => {
    programme = await newProgramme(engine);
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-attention-'));
    await secret('webhook.secret', `whsec_${SECRET.toString('base64')}\n`);
    await secret('smtp.password', `${server.account.password}\n`);
    await secret('ca.pem', server.ca);
    desk = new TestDesk(programme);
    lead = await desk.open();
    ana = await desk.addMember(lead, 'ana');
    receiver.calls.length = 0;
    receiver.answer = { status: 204 };
    seen = (await server.received()).length;
  });
  afterEach(async () => {
    await programme.end();
    await rm(folder, { recursive: true });
  });

  const secret = (name: string, text: string) => writeFile(join(folder, name), text, { mode: 0o600 });
  const smtp = () => ({ url: `smtp://localhost:${server.ports.startTls}`, caFile: 'ca.pem' });
  const webhook = () => ({ url: receiver.url, secretFile: 'webhook.secret' });
  const notices = (mail: string, onCall = false, language = 'en') => ({ mail, onCall, language });
  const newMail = async () => (await server.received()).slice(seen);

  /** The programme with ways to its members, and the hour that its clock shows. */
  async function attend(settings: object, clock = '09:30') {
    const attention = { from: 'desk@harbour.example', ...settings };
    const config = parseConfig({ ...TEST_CONFIG, hours: weekdays('UTC'), attention });
    const now = (time: string, day = '2026-11-23') => Date.parse(`${day}T${time}:00Z`);
    let at = now(clock);
    const attended = { ...programme, config, now: () => at };
    const opened = await openAttention(folder, attended);
    if (opened === null) throw new Error('nothing is configured');
    const lease = await upkeepLease();
    return {
      tend: async (time?: string, day?: string) => {
        if (time !== undefined) at = now(time, day);
        await opened.tend(lease);
      },
    };
  }

  async function upkeepLease(holder = 'one', now = Date.now()): Promise<Lease> {
    const lease = await takeLease(programme.database, { name: 'upkeep', holder, now });
    if (lease === null) throw new Error('the lease is taken');
    return lease;
  }

  const setNotices = (member: TestMember, body: object) => member.browser.expect(204, 'PUT /notices', body);

  test('mails what waits in batches, to each in their language, over STARTTLS', async () => {
    await setNotices(lead, notices('mira@staff.example'));
    await setNotices(ana, notices('ana@staff.example', false, 'fr'));
    for (let i = 0; i < 3; i++) await desk.receive();
    await desk.openCase(ana, await desk.receive());
    const { tend } = await attend({ smtp: smtp() });
    await tend('09:30', '2026-11-24');
    const [first, second] = (await newMail()).toSorted((a, b) => a.body.length - b.body.length);
    const [french, english] =
      first?.recipients[0] === 'ana@staff.example' ? [first, second] : [second, first];
    expect(english?.recipients).toEqual(['mira@staff.example']);
    expect(english?.isEncrypted).toBe(true);
    expect(english?.headers).toContain('Subject: The desk: what waits');
    expect(english?.body.trim()).toBe(
      'Waiting to be opened: 3\nDue today: 4\nOverdue: 0\n\nhttp://localhost:8081/desk/',
    );
    expect(french?.headers).toContain('Subject: Le bureau : ce qui attend');
    expect(french?.body).toContain('À ouvrir : 3');
  });

  test('mails once a batch, whatever comes between, and on working days alone', async () => {
    await setNotices(lead, notices('mira@staff.example'));
    await desk.receive();
    const { tend } = await attend({ smtp: smtp() });
    await tend('07:59');
    expect(await newMail()).toHaveLength(0);
    await tend('08:00');
    expect(await newMail()).toHaveLength(1);
    for (const clock of ['08:01', '08:30', '11:59']) {
      await desk.receive();
      await tend(clock);
    }
    expect(await newMail()).toHaveLength(1);
    await tend('12:00');
    expect(await newMail()).toHaveLength(2);
    // A Saturday.
    await tend('12:00', '2026-11-28');
    expect(await newMail()).toHaveLength(2);
  });

  test('mails nothing while nothing waits', async () => {
    await setNotices(lead, notices('mira@staff.example'));
    const { tend } = await attend({ smtp: smtp() });
    await tend('08:00');
    expect(await newMail()).toEqual([]);
  });

  test('says nothing of any report', async () => {
    await setNotices(lead, notices('mira@staff.example', true));
    const report = await desk.receive({ urgent: true });
    const { tend } = await attend({ smtp: smtp(), webhook: webhook() });
    await tend('12:00');
    const sent = [
      ...(await newMail()).map(({ headers, body }) => headers + body),
      ...receiver.calls.map(({ headers, body }) => JSON.stringify(headers) + body),
    ];
    expect(sent).toHaveLength(3);
    for (const text of sent) {
      expect(text).not.toContain(report.id);
      expect(text).not.toMatch(/nodemailer|node-fetch|127\.0\.0\.1.*\[/i);
      expect(text).toMatch(/urgent|what waits/i);
    }
  });

  test('calls whoever is on call about what is urgent: at once, then at most once a quarter-hour', async () => {
    await setNotices(lead, notices('mira@staff.example'));
    await setNotices(ana, notices('ana@staff.example', true));
    await desk.receive({ urgent: true });
    const { tend } = await attend({ smtp: smtp(), webhook: webhook(), batches: ['23:59'] }, '12:01');
    await tend('12:01', '2026-11-21');
    expect(receiver.calls.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { type: 'urgent', programme: 'harbour.example', desk: 'harbour', waiting: 1, late: 0 },
    ]);
    expect((await newMail()).map(({ recipients }) => recipients)).toEqual([['ana@staff.example']]);
    // A flood calls nobody again before the quarter-hour is over.
    for (let i = 0; i < 20; i++) {
      await desk.receive({ urgent: true });
      await tend('12:10', '2026-11-21');
    }
    expect(receiver.calls).toHaveLength(1);
    await tend('12:16', '2026-11-21');
    expect(receiver.calls).toHaveLength(2);
    expect(JSON.parse(receiver.calls[1]?.body ?? '')).toMatchObject({ waiting: 21 });
    // No finer time is kept of a call than of the report that it was about.
    expect(await programme.database.store.selectFrom('pager_rests').selectAll().execute()).toEqual([
      { desk: 'harbour', rests_until: Date.parse('2026-11-21T12:30:00Z') },
    ]);
  });

  test('calls again, leads too, while nobody has looked in time; and stops once somebody has', async () => {
    await setNotices(lead, notices('mira@staff.example'));
    await setNotices(ana, notices('ana@staff.example', true));
    const report = await desk.receive({ urgent: true });
    const { tend } = await attend({ smtp: smtp(), batches: ['23:59'] });
    await tend('12:01', '2026-11-21');
    await tend('12:15', '2026-11-21');
    expect(await newMail()).toHaveLength(1);
    // By 12:15 somebody should have looked.
    await tend('12:17', '2026-11-21');
    const late = (await newMail()).slice(1);
    expect(late.flatMap(({ recipients }) => recipients).toSorted()).toEqual([
      'ana@staff.example',
      'mira@staff.example',
    ]);
    expect(late[0]?.body).toContain('Of these, past their time: 1');
    await desk.openCase(ana, report);
    await tend('12:40', '2026-11-21');
    expect(await newMail()).toHaveLength(3);
    const { store } = programme.database;
    for (const table of ['paged', 'pager_rests'] as const)
      expect(await store.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test('signs for the pager, so that it knows who calls', async () => {
    await desk.receive({ urgent: true });
    const { tend } = await attend({ webhook: webhook() });
    await tend('12:01', '2026-11-21');
    const [call] = receiver.calls;
    const id = String(call?.headers['webhook-id']);
    const timestamp = String(call?.headers['webhook-timestamp']);
    expect(call?.headers['webhook-signature']).toBe(
      signWebhook(new Uint8Array(SECRET), { id, timestamp, body: call?.body ?? '' }),
    );
    expect(Number(timestamp)).toBe(Date.parse('2026-11-21T12:01:00Z') / 1000);
  });

  test('signs as the Standard Webhooks specification has it', () => {
    // Its own example.
    const key = new Uint8Array(Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64'));
    const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
    const body = '{"test": 2432232314}';
    expect(signWebhook(key, { id, timestamp: '1614265330', body })).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  test('tries again soon after a call that nobody took, and follows no redirect', async () => {
    await desk.receive({ urgent: true });
    const { tend } = await attend({ webhook: webhook() });
    receiver.answer = { status: 302, headers: { location: `${receiver.url}elsewhere` } };
    await tend('12:01', '2026-11-21');
    expect(receiver.calls).toHaveLength(1);
    expect(await listNoticeFailures(programme.database)).toEqual([
      { way: 'webhook', day: '2026-11-21', code: 'HTTP_302' },
    ]);
    receiver.answer = { status: 204 };
    await tend('12:01', '2026-11-21');
    expect(receiver.calls).toHaveLength(1);
    await tend('12:02', '2026-11-21');
    expect(receiver.calls).toHaveLength(2);
    expect(await listNoticeFailures(programme.database)).toEqual([]);
  });

  test('sends no mail unencrypted, to a server that it does not know, or that refuses', async () => {
    await setNotices(lead, notices('mira@staff.example'));
    await desk.receive();
    const attempts: [object, string][] = [
      [{ ...smtp(), url: `smtp://localhost:${server.ports.plain}` }, 'ETLS'],
      [{ url: `smtp://localhost:${server.ports.startTls}` }, 'ESOCKET'],
      [{ ...smtp(), user: 'bellbuoy', passwordFile: 'webhook.secret' }, 'EAUTH'],
    ];
    for (const [i, [way, code]] of attempts.entries()) {
      const { tend } = await attend({ smtp: way });
      await tend('12:00', `2026-11-${23 + i}`);
      expect(await listNoticeFailures(programme.database)).toMatchObject([{ way: 'mail', code }]);
    }
    await setNotices(lead, notices('mira@elsewhere.example'));
    const { tend } = await attend({ smtp: smtp() });
    await tend('12:00', '2026-11-26');
    expect(await listNoticeFailures(programme.database)).toMatchObject([{ way: 'mail', code: 'EENVELOPE' }]);
    expect(await newMail()).toEqual([]);
  });

  test('signs in to the mail server, and speaks to one that is encrypted from the first byte', async () => {
    await setNotices(lead, notices('mira@staff.example'));
    await desk.receive();
    const signedIn = { user: server.account.user, passwordFile: 'smtp.password' };
    const { tend } = await attend({
      smtp: { ...smtp(), ...signedIn, url: `smtps://localhost:${server.ports.direct}` },
    });
    await tend('12:00');
    expect(await newMail()).toMatchObject([{ isEncrypted: true }]);
  });

  test('is the work of one process', async () => {
    await desk.receive({ urgent: true });
    const { tend } = await attend({ webhook: webhook() });
    await upkeepLease('another', Date.now() + 60_000);
    await expect(tend('12:01', '2026-11-21')).rejects.toThrow();
    expect(receiver.calls).toEqual([]);
  });

  test('keeps a secret that others can read from being used', async () => {
    await writeFile(join(folder, 'open.secret'), SECRET.toString('base64'), { mode: 0o644 });
    const opening = attend({ webhook: { ...webhook(), secretFile: 'open.secret' } });
    await expect(opening).rejects.toThrow('chmod 600');
  });

  test('has one’s own address and turn, and shows a lead who is on call', async () => {
    expect(await ana.browser.expect(200, 'GET /notices')).toMatchObject({ mail: null, onCall: false });
    await setNotices(ana, notices('ana@staff.example', true));
    expect(await ana.browser.expect(200, 'GET /notices')).toMatchObject({
      mail: 'ana@staff.example',
      onCall: true,
    });
    expect(await lead.browser.expect(200, 'GET /on-call')).toEqual([
      { account: 'ana', name: 'ANA', hasMail: true },
    ]);
    await ana.browser.refused('forbidden', 'GET /on-call');
    await ana.browser.refused('malformed', 'PUT /notices', notices('nobody'));
  });
});

test.each([
  [{ webhook: { url: 'http://pager.example/', secretFile: 's' } }],
  [{ webhook: { url: 'ftp://pager.example/', secretFile: 's' } }],
  [{ webhook: { url: 'https://user@pager.example/', secretFile: 's' } }],
  [{ smtp: { url: 'smtp://user:password@mail.example' } }],
  [{ smtp: { url: 'smtp://mail.example', encryption: 'none' } }],
  [{ smtp: { url: 'smtp://mail.example', user: 'x' } }],
  [{ from: 'desk@harbour.example\r\nBcc: x@x.example' }],
  [{ batches: ['8:00'] }],
])('%j is no configuration', (attention) => {
  expect(() => parseConfig({ ...TEST_CONFIG, attention })).toThrow('config.json: attention');
});

function weekdays(zone: string) {
  return { zone, open: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '18:00' })) };
}
