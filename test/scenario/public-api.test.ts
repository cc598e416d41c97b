import {
  closedEntry,
  decodeB64,
  encodeB64,
  encodeFrame,
  hashB64,
  type KeptMessage,
  leafHash,
  MAILBOX_ANSWER_BYTES,
  newReceipt,
  openReceipt,
  parseAs,
  type ReceiptKeys,
  randomBytes,
  reportAcceptedSchema,
  reportLine,
  sealBytes,
  sealFrame,
  utf8,
  verifyPromise,
} from '@bellbuoy/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KnownProgramme, openDesk } from '../../packages/cli/src/client/programme-client.ts';
import {
  type RunningProgramme,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { describeOnBothEngines } from '../support/databases.ts';

// The public API as a stranger's own client meets it: each wrong request has its code, and leaves nothing.

interface Prepared {
  readonly receipt: ReceiptKeys;
  readonly envelopeId: string;
  readonly body: Record<string, unknown>;
}

describeOnBothEngines('the public API', (newLocation, engine) => {
  let programme: RunningProgramme;
  let known: KnownProgramme;
  let removeDatabase: () => Promise<void>;

  beforeAll(async () => {
    const { location, remove } = await newLocation();
    removeDatabase = remove;
    programme = await startProgramme(engine === 'sqlite' ? undefined : location);
    await staffDesk(programme);
    known = await programme.know();
  });
  afterAll(async () => {
    await programme.remove();
    await removeDatabase();
  });

  async function prepare(): Promise<Prepared> {
    const { desk, epoch } = openDesk(known);
    const receipt = await openReceipt(newReceipt(), known.descriptor.origin);
    const envelope = await sealBytes(new Uint8Array(4096), epoch.recipient);
    const { mailbox, commitment } = receipt;
    const body = {
      ...{ desk: desk.id, epoch: epoch.epoch, mailbox },
      ...{ commitment: encodeB64(commitment), envelope: encodeB64(envelope) },
    };
    return { receipt, envelopeId: hashB64(envelope), body };
  }

  async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${programme.publicUrl}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async function expectProblem(response: Response, status: number, code: string): Promise<void> {
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ]);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ status, code });
    expect(text).not.toMatch(/\bat .*\.ts|node:|SQLITE|select |insert /i);
  }

  const bearer = ({ receipt }: Prepared) => ({ authorization: `Bellbuoy ${encodeB64(receipt.token)}` });
  const look = (headers: Record<string, string>) =>
    fetch(`${programme.publicUrl}/api/v1/mailbox`, { headers });

  test('a report is accepted once, however often and however many at a time it is sent', async () => {
    const { receipt, envelopeId, body } = await prepare();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('/reports', body)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(19).fill(200), 201]);
    const promises = new Set(await Promise.all(answers.map(promiseOf)));
    expect(promises.size).toBe(1);
    const [promise = ''] = promises;
    const { day, leaf } = verifyPromise(promise, known.descriptor.log.vkey);
    const line = reportLine(day, envelopeId);
    const entry = closedEntry(receipt.commitment, known.descriptor.origin, 0, line);
    expect(leaf).toEqual(leafHash(utf8(entry)));
    const worked = await post('/reports', { ...body, work: 'anything' });
    expect([worked.status, await promiseOf(worked)]).toEqual([200, promise]);
    await expectProblem(await post('/reports', { ...body, urgent: true }), 409, 'mailbox-taken');
  });

  test.each<[string, number, string, (body: Record<string, unknown>) => unknown]>([
    ['no JSON', 400, 'malformed', () => '{"desk":'],
    ['a list', 400, 'malformed', () => []],
    ['null', 400, 'malformed', () => 'null'],
    ['an unknown member', 400, 'malformed', (body) => ({ ...body, name: 'A. Person' })],
    ['no commitment', 400, 'malformed', (body) => ({ ...body, commitment: undefined })],
    ['a mailbox that is too short', 400, 'malformed', (body) => ({ ...body, mailbox: 'AAAA' })],
    [
      'a mailbox with padding',
      400,
      'malformed',
      (body) => ({ ...body, mailbox: `${String(body['mailbox'])}=` }),
    ],
    ['an epoch as text', 400, 'malformed', (body) => ({ ...body, epoch: '1' })],
    ['an unknown desk', 404, 'no-desk', (body) => ({ ...body, desk: 'elsewhere' })],
    ['an epoch that is not yet', 409, 'stale-epoch', (body) => ({ ...body, epoch: 99 })],
    ['plain text', 422, 'not-sealed', (body) => ({ ...body, envelope: encodeB64(utf8('I saw a drum')) })],
    [
      'plain text of the right length',
      422,
      'not-sealed',
      (body) => ({ ...body, envelope: encodeB64(new Uint8Array(5755)) }),
    ],
    [
      'a sealed file that lost a byte',
      422,
      'not-sealed',
      (body) => ({ ...body, envelope: encodeB64(decodeB64(String(body['envelope'])).subarray(0, -1)) }),
    ],
    [
      'an upload that is not there',
      422,
      'unknown-upload',
      (body) => ({ ...body, uploads: ['AAAAAAAAAAAAAAAAAAAAAA'] }),
    ],
    ['too much', 413, 'too-large', (body) => ({ ...body, work: 'x'.repeat(140_000) })],
  ])('%s is answered %i %s, and nothing of it is kept', async (_, status, code, spoil) => {
    const prepared = await prepare();
    await expectProblem(await post('/reports', spoil(prepared.body)), status, code);
    await expectProblem(await look(bearer(prepared)), 404, 'no-mailbox');
  });

  test('a body that is not said to be JSON is not read', async () => {
    const { body } = await prepare();
    await expectProblem(await post('/reports', body, { 'content-type': 'text/plain' }), 400, 'malformed');
  });

  test('a conversation opens to its token alone, in an answer of a fixed length that nothing keeps', async () => {
    const prepared = await prepare();
    await post('/reports', prepared.body);
    for (const headers of [{}, { authorization: 'Bearer x' }, { authorization: 'Bellbuoy x' }]) {
      await expectProblem(await look(headers), 401, 'no-token');
    }
    await expectProblem(
      await look({ authorization: `Bellbuoy ${encodeB64(randomBytes(32))}` }),
      404,
      'no-mailbox',
    );
    const answer = await look({ ...bearer(prepared), 'accept-encoding': 'br, gzip' });
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(MAILBOX_ANSWER_BYTES).toContain((await answer.bytes()).length);
  });

  test('messages follow one another: a repeat is the same, a fork is refused', async () => {
    const prepared = await prepare();
    await post('/reports', prepared.body);
    const { epoch } = openDesk(known);
    const message = async (prev: string) => ({
      ...{ epoch: epoch.epoch, prev },
      envelope: encodeB64(await sealBytes(new Uint8Array(4096), epoch.recipient)),
    });
    const first = await message(prepared.envelopeId);
    expect((await post('/mailbox/messages', first, bearer(prepared))).status).toBe(201);
    expect((await post('/mailbox/messages', first, bearer(prepared))).status).toBe(200);
    await expectProblem(
      await post('/mailbox/messages', await message(prepared.envelopeId), bearer(prepared)),
      409,
      'moved-on',
    );
    await expectProblem(await post('/mailbox/messages', first, {}), 401, 'no-token');
  });

  test('a conversation takes no more than a desk can open at once', async () => {
    const prepared = await prepare();
    await post('/reports', prepared.body);
    const { epoch } = openDesk(known);
    const template = await sealBytes(new Uint8Array(4096), epoch.recipient);
    let prev = prepared.envelopeId;
    const write = async () => {
      const envelope = template.slice();
      envelope.set(randomBytes(32), envelope.length - 32);
      const body = { epoch: epoch.epoch, prev, envelope: encodeB64(envelope) };
      const answer = await post('/mailbox/messages', body, bearer(prepared));
      if (answer.status === 201) prev = hashB64(envelope);
      return answer;
    };
    for (let message = 0; message < 64; message++) expect((await write()).status).toBe(201);
    await expectProblem(await write(), 413, 'too-large');
  });

  test('what a reporter keeps is replaced only by who has seen the last version', async () => {
    const prepared = await prepare();
    await post('/reports', prepared.body);
    const put = async (prev: string | null, envelope: string) =>
      fetch(`${programme.publicUrl}/api/v1/mailbox/kept`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...bearer(prepared) },
        body: JSON.stringify({ prev, envelope }),
      });
    const kept = await keep(prepared.receipt);
    expect((await put(null, encodeB64(kept))).status).toBe(204);
    await expectProblem(await put(null, encodeB64(await keep(prepared.receipt))), 409, 'moved-on');
    expect((await put(hashB64(kept), encodeB64(await keep(prepared.receipt)))).status).toBe(204);
    const larger = await sealBytes(new Uint8Array(8192), prepared.receipt.keyring.recipient);
    await expectProblem(await put(hashB64(kept), encodeB64(larger)), 400, 'malformed');
  });

  test('a withdrawn report is gone, and says so', async () => {
    const prepared = await prepare();
    await post('/reports', prepared.body);
    expect((await post('/mailbox/withdraw', {}, bearer(prepared))).status).toBe(204);
    expect((await post('/mailbox/withdraw', {}, bearer(prepared))).status).toBe(204);
    await expectProblem(await post('/reports', prepared.body), 410, 'gone');
    const mailbox = (await (await look(bearer(prepared))).json()) as { state: string };
    expect(mailbox.state).toBe('withdrawn');
  });

  async function keep({ keyring, mailbox }: ReceiptKeys): Promise<Uint8Array> {
    const { desk, epoch } = openDesk(known);
    const frame: KeptMessage = {
      ...{ v: 1, kind: 'kept', origin: known.descriptor.origin, desk: desk.id, epoch: epoch.epoch, mailbox },
      ...{ n: 0, prev: null, seen: null, next: 1, excerpts: [] },
    };
    return sealFrame(encodeFrame(frame, keyring, 4096), keyring.recipient);
  }
});

async function promiseOf(answer: Response): Promise<string> {
  return parseAs(reportAcceptedSchema, await answer.json()).promise;
}
