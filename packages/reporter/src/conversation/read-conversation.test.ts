import {
  type DescriptorDesk,
  decodeB64,
  decodeFrame,
  encodeB64,
  hashB64,
  type Keyring,
  type Mailbox,
  makeKeyring,
  messageOf,
  openEnvelope,
  verifyFrame,
} from '@bellbuoy/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  DRAFT,
  type Filed,
  fileOne,
  mailboxOf,
  ORIGIN,
  openedWord,
  replyTo,
  seed,
  TODAY,
} from '../testing/harbour.ts';
import { composeDeletion, composeExcerpt, composeMessage } from './compose-message.ts';
import { excerptOf } from './kept.ts';
import { type Conversation, readConversation } from './read-conversation.ts';

let filed: Filed;
let reportId: string;
let pier: { keyring: Keyring; desk: DescriptorDesk };
beforeAll(async () => {
  filed = await fileOne();
  reportId = filed.sealed.envelopeId;
  const keyring = await makeKeyring(seed(11), ORIGIN);
  const keys = { recipient: keyring.recipient, verify: encodeB64(keyring.verify) };
  pier = { keyring, desk: { ...filed.harbour.addressee.desk, ...keys, id: 'pier', title: { en: 'Pier' } } };
});

function read(changes: Partial<Mailbox> = {}): Promise<Conversation> {
  return readConversation(mailboxOf(filed, changes), filed.receipt, filed.harbour.addressee.desk, desks());
}

const desks = () => [filed.harbour.addressee.desk, pier.desk];

describe('a conversation', () => {
  test('begins with the report, as its author kept it', async () => {
    expect(await read()).toMatchObject({
      entries: [{ kind: 'own', n: 0, day: TODAY, text: DRAFT.answers.saw }],
      findings: [],
      missing: 0,
      next: { n: 1, prev: reportId, seen: null },
    });
  });

  test('goes on with what the desk signed', async () => {
    const opened = await openedWord(filed);
    const reply = await replyTo(filed, { text: 'Thank you.', n: 1, prev: opened.id, seen: reportId });
    const { entries, findings, next } = await read({ messages: [opened, reply] });
    expect(entries).toMatchObject([
      { kind: 'own' },
      { kind: 'opened', isSigned: true, day: TODAY },
      { kind: 'reply', text: 'Thank you.' },
    ]);
    expect([findings, next.seen]).toEqual([[], reply.id]);
  });

  test('does not believe the server alone that the report was opened', async () => {
    const days = { received: TODAY, opened: TODAY, answerBy: null, purgeOn: null };
    expect((await read({ state: 'opened', days })).entries).toMatchObject([
      { kind: 'own' },
      { kind: 'opened', isSigned: false },
    ]);
  });

  test('shows no text that the desk did not sign for this place', async () => {
    const stranger = await makeKeyring(seed(9), ORIGIN);
    const message = { text: 'Come to the pier tonight.', n: 0, prev: null, seen: reportId };
    const genuine = await replyTo(filed, message);
    for (const forged of [
      await replyTo(filed, message, { signer: stranger }),
      await replyTo(filed, message, { mailbox: hashB64(seed(6)) }),
      await replyTo(filed, message, { epoch: 4 }),
      await openedWord(filed, hashB64(seed(6))),
      { ...genuine, id: hashB64(seed(6)) },
      { ...genuine, envelope: encodeB64(seed(6)) },
    ]) {
      const { entries } = await read({ messages: [forged] });
      expect(entries[1]).toMatchObject({ kind: 'broken' });
      expect(JSON.stringify(entries)).not.toContain('pier');
    }
  });

  test('shows that a message is missing, and the ones around it all the same', async () => {
    const first = await replyTo(filed, { text: 'One.', n: 0, prev: null, seen: reportId });
    const third = await replyTo(filed, { text: 'Three.', n: 2, prev: hashB64(seed(6)), seen: reportId });
    const { entries, findings } = await read({ messages: [first, third] });
    expect(entries.map((entry) => 'text' in entry && entry.text)).toEqual([
      DRAFT.answers.saw,
      'One.',
      'Three.',
    ]);
    expect(findings).toEqual([{ kind: 'gap', n: 1 }]);
  });

  test('knows what was written here and is not named any more', async () => {
    const keep = await composeExcerpt(excerptOf(1, TODAY, 'More.'), await place());
    const { missing, next } = await read({ kept: keep.envelope });
    expect([missing, next.n]).toEqual([1, 2]);
  });

  test('after withdrawal calls nothing missing', async () => {
    const keep = await composeExcerpt(excerptOf(1, TODAY, 'More.'), await place());
    const { entries, findings, missing } = await read({ state: 'withdrawn', kept: keep.envelope });
    expect([entries.length, findings, missing]).toEqual([1, [], 0]);
  });
});

describe('a message of the reporter', () => {
  test('opens at the desk, chained to what was sent and seen', async () => {
    const opened = await openedWord(filed);
    const conversation = await read({ messages: [opened] });
    const body = await composeMessage(
      { text: 'It moved.', attached: [] },
      { ...(await place()), conversation },
    );
    expect(body).toMatchObject({ epoch: 3, prev: reportId });
    const frame = decodeFrame(await openEnvelope(decodeB64(body.envelope), filed.harbour.epoch.identity));
    const message = messageOf(verifyFrame(frame, filed.receipt.keyring.verify), 'message');
    expect(message).toMatchObject({ n: 1, prev: reportId, seen: opened.id, text: 'It moved.' });
  });

  test('is shown where it was written, between the desk’s', async () => {
    const opened = await openedWord(filed);
    const body = await composeMessage({ text: 'It moved.', attached: [] }, await place());
    const keep = await composeExcerpt(excerptOf(1, TODAY, 'It moved.'), await place());
    const id = hashB64(decodeB64(body.envelope));
    const reply = await replyTo(filed, { text: 'Since when?', n: 1, prev: opened.id, seen: id });
    const { entries } = await read({ sent: [reportId, id], messages: [opened, reply], kept: keep.envelope });
    expect(entries.map((entry) => ('text' in entry ? entry.text : entry.kind))).toEqual([
      DRAFT.answers.saw,
      'opened',
      'It moved.',
      'Since when?',
    ]);
  });
});

describe('a report that was moved to another desk', () => {
  const fromPier = () => ({ desk: 'pier', signer: pier.keyring });
  const moved = (to = 'pier') => ({
    text: 'Pier reads it now.',
    n: 0,
    prev: null,
    seen: reportId,
    moved: to,
  });
  const answer = (prev: string) => ({ text: 'Good morning.', n: 1, prev, seen: reportId });

  test('is answered by that desk from then on, and sealed to it', async () => {
    const word = await replyTo(filed, moved());
    const reply = await replyTo(filed, answer(word.id), fromPier());
    const conversation = await read({ messages: [word, reply] });
    expect(conversation.entries.slice(1)).toMatchObject([
      { kind: 'reply', moved: 'pier' },
      { kind: 'reply', text: 'Good morning.', moved: null },
    ]);
    expect([conversation.desk.id, conversation.findings]).toEqual(['pier', []]);
    const { receipt, harbour } = filed;
    const body = await composeMessage(
      { text: 'It moved.', attached: [] },
      { conversation, receipt, desk: harbour.addressee.desk, epoch: pier.desk },
    );
    expect(body.desk).toBe('pier');
    const frame = decodeFrame(await openEnvelope(decodeB64(body.envelope), pier.keyring.identity));
    expect(messageOf(verifyFrame(frame, receipt.keyring.verify), 'message')).toMatchObject({
      desk: 'pier',
      n: 1,
    });
  });

  test('is no longer answered by the desk that it left', async () => {
    const word = await replyTo(filed, moved());
    const { entries, desk } = await read({ messages: [word, await replyTo(filed, answer(word.id))] });
    expect([entries[2]?.kind, desk.id]).toEqual(['broken', 'pier']);
  });

  test.each([
    ['by the desk that wants it', 'pier', () => ({ desk: 'pier', signer: pier.keyring })],
    ['in the name of the desk, by another', 'pier', () => ({ signer: pier.keyring })],
    ['to a desk that the programme does not name', 'elsewhere', () => ({})],
    ['to where it is', 'harbour', () => ({})],
  ])('is not followed when that was said %s', async (_, to, forged) => {
    const word = await replyTo(filed, moved(to), forged());
    const { entries, desk } = await read({ messages: [word] });
    expect([entries[1]?.kind, desk.id]).toEqual(['broken', 'harbour']);
  });

  test('does not go there again when the first word of it is repeated', async () => {
    const there = await replyTo(filed, moved());
    const back = await replyTo(filed, { ...answer(there.id), moved: 'harbour' }, fromPier());
    const { desk } = await read({ messages: [there, back, there] });
    expect(desk.id).toBe('harbour');
  });

  test('keeps what its reporter kept', async () => {
    const keep = await composeExcerpt(excerptOf(1, TODAY, 'More.'), await place());
    const { next, desk } = await read({ kept: keep.envelope, messages: [await replyTo(filed, moved())] });
    expect([next.n, desk.id]).toEqual([2, 'pier']);
  });
});

describe('a message of the desk that the reporter deleted', () => {
  test('is no gap, and the next one is still chained to it', async () => {
    const first = await replyTo(filed, { text: 'One.', n: 0, prev: null, seen: reportId });
    const second = await replyTo(filed, { text: 'Two.', n: 1, prev: first.id, seen: reportId });
    const conversation = await read({ messages: [first, second] });
    const keep = await composeDeletion(
      { n: 0, id: first.id, day: TODAY },
      { ...(await place()), conversation },
    );
    const after = await read({ messages: [second], kept: keep.envelope });
    expect(after.findings).toEqual([]);
    expect(after.entries).toMatchObject([
      { kind: 'own', text: DRAFT.answers.saw },
      { kind: 'deleted' },
      { kind: 'reply', text: 'Two.' },
    ]);
    expect(after.missing).toBe(0);
  });

  test('is still what the next message names as seen, when it was the last', async () => {
    const only = await replyTo(filed, { text: 'One.', n: 0, prev: null, seen: reportId });
    const conversation = await read({ messages: [only] });
    const keep = await composeDeletion(
      { n: 0, id: only.id, day: TODAY },
      { ...(await place()), conversation },
    );
    expect((await read({ kept: keep.envelope })).next.seen).toBe(only.id);
  });

  test('is shown when it was not deleted after all', async () => {
    const only = await replyTo(filed, { text: 'One.', n: 0, prev: null, seen: reportId });
    const conversation = await read({ messages: [only] });
    const keep = await composeDeletion(
      { n: 0, id: only.id, day: TODAY },
      { ...(await place()), conversation },
    );
    const { entries } = await read({ messages: [only], kept: keep.envelope });
    expect(entries).toMatchObject([{ kind: 'own' }, { kind: 'reply', text: 'One.' }]);
  });
});

async function place() {
  const { desk, epoch } = filed.harbour.addressee;
  return { conversation: await read(), receipt: filed.receipt, desk, epoch };
}
