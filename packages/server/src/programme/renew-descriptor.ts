import {
  addDays,
  canonicalBytes,
  type Day,
  daysBetween,
  descriptorNote,
  formatDescriptor,
  hashB64,
  maxDescriptorDays,
} from '@bellbuoy/protocol';
import { exclusive, type Reader, type Transaction } from '../db/index.ts';
import { publishAct } from '../log/index.ts';
import { listBodies } from './bodies.ts';
import { buildContent, type DescriptorContent, type DeskWithEpochs } from './build-descriptor.ts';
import { listCredentialKeys } from './credential-keys.ts';
import {
  type DescriptorEdition,
  editionInForce,
  latestEdition,
  storeEdition,
  storeNote,
} from './descriptor-store.ts';
import { listDesks, listEpochs } from './desks.ts';
import { guardiansOn } from './guardian-blocks.ts';
import { keepIssued, publishedKeys } from './issuing-keys.ts';
import { newPolicyOf } from './new-policy.ts';
import { type Programme, today } from './programme.ts';

/** How long before an edition runs out the next one is made. */
const RENEW_AHEAD_DAYS = 14;

/**
 * Makes a new edition of the descriptor when what it says has changed or the last one soon runs out. With the
 * programme key at hand it is in force at once; otherwise it waits as a draft for `programme sign`.
 *
 * To be called in the transaction of every change that the descriptor tells of, and once a day.
 */
export async function renewDescriptor(transaction: Transaction, programme: Programme): Promise<void> {
  await exclusive(transaction, programme.database.engine, 'descriptor');
  const content = await contentToday(transaction, programme);
  const latest = await latestEdition(transaction);
  if (latest !== null && !isDue(latest, content, programme)) return;
  const edition = makeEdition(content, await nextSequence(transaction), today(programme));
  await storeEdition(transaction, edition);
  const signer = programme.keys.programme;
  if (signer !== null) await putInForce(transaction, edition, descriptorNote(edition.bytes, signer));
}

/**
 * Puts a stored edition in force by its note, and into the log. The entry bears the edition's own day, so that
 * whoever has the descriptor can write its log line down. A policy that it is the first to name has one too.
 */
export async function putInForce(
  transaction: Transaction,
  edition: DescriptorEdition,
  note: string,
): Promise<void> {
  const { sequence, day, bytes } = edition;
  const policy = await newPolicyOf(transaction, edition);
  if (policy !== null) await publishAct(transaction, policy);
  await storeNote(transaction, sequence, note);
  await publishAct(transaction, { type: 'descriptor', day, hash: hashB64(bytes), sequence });
}

function isDue(latest: DescriptorEdition, content: DescriptorContent, programme: Programme): boolean {
  const isSignableDraft = latest.note === null && programme.keys.programme !== null;
  const daysLeft = daysBetween(today(programme), latest.expires);
  return isSignableDraft || latest.content !== hashOf(content) || daysLeft < RENEW_AHEAD_DAYS;
}

function makeEdition(content: DescriptorContent, sequence: number, day: Day): DescriptorEdition {
  // Both ends count: an edition of the first of a month is good through the thirtieth day.
  const expires = addDays(day, maxDescriptorDays - 1);
  const bytes = formatDescriptor({ ...content, sequence, day, expires });
  return { sequence, day, expires, content: hashOf(content), bytes, note: null };
}

/** Lists that it names by their hashes are kept on the way, so that they are there when it is. */
async function contentToday(store: Transaction, programme: Programme): Promise<DescriptorContent> {
  const day = today(programme);
  const desks: DeskWithEpochs[] = [];
  for (const desk of await listDesks(store)) {
    desks.push({ ...desk, epochs: await listEpochs(store, desk.id) });
  }
  const keys = await publishedKeys(store, programme.config.origin, day);
  if (keys.issued !== null) await keepIssued(store, keys.issued);
  const credentials = await listCredentialKeys(store);
  const guardians = await guardiansOn(store, day);
  const bodies = await listBodies(store);
  return buildContent(programme, { desks, guardians, keys, credentials, bodies }, day);
}

/** Counts editions in force only: the number of a draft that was replaced has never been seen. */
async function nextSequence(store: Reader): Promise<number> {
  return 1 + ((await editionInForce(store))?.sequence ?? 0);
}

function hashOf(content: DescriptorContent): string {
  return hashB64(canonicalBytes(content));
}
