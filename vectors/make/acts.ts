// An opening, from the ask to the share that a guardian gives for it.

import { slotKeys } from './guardians.ts';
import {
  ascending,
  b64,
  filled,
  hash,
  type Keys,
  kdf,
  keysOf,
  MADE,
  ORIGIN,
  padded,
  seal,
  signedFrame,
  write,
} from './known.ts';

const REF = b64(filled(50, 16));

export async function makeActs(): Promise<void> {
  const lead = await keysOf(filled(1));
  const analyst = await keysOf(filled(3));
  const slots = (await slotKeys(2)) as [Keys, Keys];
  const [one, two] = slots;
  const once = await keysOf(kdf(filled(1), `ask/${REF}`));
  const outside = {
    v: 1,
    origin: ORIGIN,
    desk: 'harbour',
    epoch: null,
    mailbox: null,
    n: 0,
    prev: null,
    seen: null,
  };
  const ask = {
    ...outside,
    kind: 'ask',
    ref: REF,
    account: 'a.lind',
    day: '2026-11-21',
    block: 1,
    act: 'opening',
    recipient: once.recipient,
    seal: b64(hash('the file of a seal')),
    of: 'name',
    basis: 'Harbour Act, section 12',
    purpose: 'To warn the pilots of one boat',
    harm: 'Their employer could hear of it before anything is shown',
    summary: 'Person A cut a fence ⚓',
  };
  const json = JSON.stringify(ask);
  const decision = {
    ...outside,
    kind: 'decision',
    ref: REF,
    ask: b64(hash(json)),
    slot: 2,
    result: 'refused',
    reason: 'The pilots can be warned without a name.',
    day: '2026-11-22',
  };
  const sealed = (message: object, signer: Keys, to: Keys, bytes = 4096) =>
    seal(padded(signedFrame(message, signer), bytes), to.recipient);
  const other = { ref: b64(filled(51, 16)) };
  write('act_bellbuoy', {
    source: `${MADE}, sealed with age-encryption 0.3.1`,
    origin: ORIGIN,
    ref: REF,
    asker: { account: 'a.lind', seed: lead.seed, verify: lead.verify },
    once: once.recipient,
    notice: b64(hash(`bellbuoy/v1/notice\n${REF}`).subarray(0, 16)),
    slots: slots.map(({ seed, verify }, i) => ({ slot: i + 1, seed, verify })),
    ask,
    askHash: b64(hash(json)),
    envelope: await sealed(ask, lead, one),
    decision,
    decided: await sealed(decision, two, one),
    asks: [
      { name: 'signed by an analyst', error: 'unverified', envelope: await sealed(ask, analyst, one) },
      {
        name: 'of another act',
        error: 'unverified',
        envelope: await sealed({ ...ask, ...other }, lead, one),
      },
      {
        name: 'of another programme',
        error: 'unverified',
        envelope: await sealed({ ...ask, origin: 'pier.example' }, lead, one),
      },
      {
        name: 'by somebody who may not ask',
        error: 'unverified',
        envelope: await sealed({ ...ask, account: 'mallory' }, lead, one),
      },
      {
        name: 'without what could go wrong',
        error: 'malformed',
        envelope: await sealed({ ...ask, harm: ' ' }, lead, one),
      },
      {
        name: 'of an act that is none',
        error: 'malformed',
        envelope: await sealed({ ...ask, act: 'arrest' }, lead, one),
      },
      { name: 'that is a decision', error: 'unverified', envelope: await sealed(decision, lead, one) },
      { name: 'sealed to another slot', error: 'unopenable', envelope: await sealed(ask, lead, two) },
    ],
    decisions: [
      { name: 'signed by another slot', error: 'unverified', envelope: await sealed(decision, one, one) },
      {
        name: 'that names another slot',
        error: 'unverified',
        envelope: await sealed({ ...decision, slot: 1 }, two, one),
      },
      {
        name: 'on another act',
        error: 'unverified',
        envelope: await sealed({ ...decision, ...other }, two, one),
      },
      {
        name: 'on another ask of the same act',
        error: 'unverified',
        envelope: await sealed({ ...decision, ask: b64(hash('x')) }, two, one),
      },
      {
        name: 'without a reason',
        error: 'malformed',
        envelope: await sealed({ ...decision, reason: '' }, two, one),
      },
      {
        name: 'that is neither',
        error: 'malformed',
        envelope: await sealed({ ...decision, result: 'perhaps' }, two, one),
      },
      { name: 'sealed to another slot', error: 'unopenable', envelope: await sealed(decision, two, two) },
    ],
    given: await givenShare(one, once),
  });
}

/** A share that a slot seals again, verbatim. */
async function givenShare(slot: Keys, once: Keys) {
  const receipt = await keysOf(ascending(16));
  const part = Buffer.concat([filled(7), Buffer.of(1)]);
  const file = b64(hash('the file of a seal'));
  const share = {
    v: 1,
    kind: 'share',
    ...{ origin: ORIGIN, desk: 'harbour', epoch: 3, mailbox: null, n: 0, prev: null, seen: null },
    ...{ slot: 1, x: 1, seal: file, threshold: 2, shares: [b64(hash(part)), b64(hash('another'))] },
    ...{ verify: receipt.verify, share: b64(part) },
  };
  const frame = padded(signedFrame(share, receipt), 1024);
  return {
    message: share,
    seal: file,
    share: await seal(frame, slot.recipient),
    given: await seal(frame, once.recipient),
  };
}
