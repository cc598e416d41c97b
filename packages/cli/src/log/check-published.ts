// What a programme publishes, held against what its log says of it.

import {
  guardiansHash,
  hashB64,
  type PublicAct,
  parseGuardianChain,
  parseJson,
  parseLine,
} from '@bellbuoy/protocol';
import {
  parseTransparency,
  verifyActs,
  verifyCells,
  verifyEditions,
  verifyInLog,
} from '@bellbuoy/protocol/figures';
import { ApiError, send } from '../client/http.ts';
import { descriptorLineOf, type KnownProgramme } from '../client/programme-client.ts';
import { attempt, type Finding, fail, ok, warn } from '../doctor/finding.ts';
import type { ReadSoFar } from './log-state.ts';

type Act<T extends PublicAct['type']> = Extract<PublicAct, { type: T }>;

const KEEP = 'Keep what was printed, and ask the programme; a witness or a guardian may know more.';
const LATER = 'Look again in a minute; if it stays so, ask the programme.';

/** Checks everything that is published beside the log. */
export async function checkPublished(programme: KnownProgramme, read: ReadSoFar): Promise<Finding[]> {
  const acts = read.acts.map(({ line }) => parseLine(line) as PublicAct);
  return [
    checkEntries(read),
    checkHistory(acts),
    checkDescriptor(programme, read),
    ...(await attempt('policy', KEEP, () => checkPolicies(programme, ofType(acts, 'policy')))),
    ...(await attempt('guardians', KEEP, () => checkGuardians(programme, ofType(acts, 'guardians')))),
    ...(await attempt('figures', KEEP, () => checkFigures(programme, read))),
  ];
}

function checkEntries({ closed, acts, unknown, broken }: ReadSoFar): Finding {
  const [strange] = unknown;
  if (strange !== undefined) {
    const says = `${unknown.length} entries are of no kind that this version knows, the first at ${strange.index}.`;
    return fail('entries', says, 'A newer version of Bellbuoy may know them.');
  }
  if (broken !== null)
    return fail('entries', `Before ${broken}, closed entries are not in whole batches.`, KEEP);
  if (new Set(acts.map(({ line }) => line)).size !== acts.length)
    return fail('entries', 'An open entry is there twice.', KEEP);
  return ok('entries', `${acts.length} open, ${closed} closed, in whole batches.`);
}

/** Each edition has one entry, in order: two of one number would be two descriptors shown to different people. */
function checkHistory(acts: readonly PublicAct[]): Finding {
  const sequences = ofType(acts, 'descriptor').map(({ sequence }) => sequence);
  const wrong = sequences.find((sequence, i) => sequence !== i + 1);
  if (wrong !== undefined) return fail('descriptors', `Edition ${wrong} is out of its order.`, KEEP);
  return ok('descriptors', `${sequences.length} editions, each once and in order.`);
}

function checkDescriptor({ descriptor, bytes, today }: KnownProgramme, { acts }: ReadSoFar): Finding {
  const line = descriptorLineOf(descriptor, bytes);
  const entry = acts.find((act) => act.line === line);
  if (entry !== undefined) {
    return ok('descriptor', `Edition ${descriptor.sequence}, as it is served, is entry ${entry.index}.`);
  }
  const says = `Edition ${descriptor.sequence}, as it is served, is not in the log.`;
  return descriptor.day === today ? warn('descriptor', says, LATER) : fail('descriptor', says, KEEP);
}

async function checkPolicies(
  programme: KnownProgramme,
  logged: readonly Act<'policy'>[],
): Promise<Finding[]> {
  const { hash, from } = programme.descriptor.policy;
  if (!logged.some((act) => act.hash === hash && act.from === from))
    return [fail('policy', 'The policy that the descriptor names is not in the log.', KEEP)];
  const current = await fetchBytes(programme, '/policy.json');
  if (current === null || hashB64(current) !== hash)
    return [warn('policy', 'The policy that is served is not the one that the descriptor names.', LATER)];
  let missing = 0;
  for (const each of new Set(logged.map((act) => act.hash))) {
    const bytes = await fetchBytes(programme, `/policies/${each}.json`);
    if (bytes === null) missing += 1;
    else if (hashB64(bytes) !== each) return [fail('policy', `Policy ${each} was changed.`, KEEP)];
  }
  if (missing > 0)
    return [warn('policy', `${missing} policies of the log are not published any more.`, KEEP)];
  return [ok('policy', `${logged.length} entries; every policy is published as it was.`)];
}

async function checkGuardians(
  programme: KnownProgramme,
  logged: readonly Act<'guardians'>[],
): Promise<Finding[]> {
  const bytes = await fetchBytes(programme, '/guardians.json');
  const { guardians } = programme.descriptor;
  if (bytes === null) {
    return guardians === null && logged.length === 0
      ? [ok('guardians', 'There are none yet.')]
      : [fail('guardians', 'They are named, and their blocks are not published.', KEEP)];
  }
  const chain = parseGuardianChain(bytes);
  const published = chain.map((block) => `${guardiansHash(block)} ${block.from}`);
  const entries = logged.map(({ hash, from }) => `${hash} ${from}`);
  if (entries.some((entry) => !published.includes(entry)))
    return [fail('guardians', 'The log names guardians whose block is not published.', KEEP)];
  if (published.some((block) => !entries.includes(block)))
    return [fail('guardians', 'A block of guardians is not in the log.', KEEP)];
  if (guardians !== null && !published.includes(`${guardiansHash(guardians)} ${guardians.from}`))
    return [fail('guardians', 'The descriptor names guardians whose block is not published.', KEEP)];
  return [ok('guardians', `${chain.length} blocks, each approved by the one before, each in the log.`)];
}

async function checkFigures(programme: KnownProgramme, { acts }: ReadSoFar): Promise<Finding[]> {
  const bytes = await fetchBytes(programme, '/api/v1/transparency.json');
  if (bytes === null) return [ok('figures', 'None are published yet.')];
  const transparency = parseTransparency(parseJson(bytes));
  const editions = verifyEditions(transparency, programme.descriptor.log.vkey);
  verifyInLog(editions, acts);
  verifyActs(editions, acts);
  verifyCells(editions);
  return [ok('figures', `${editions.length} editions, each in the log, with every act of power counted.`)];
}

/** Null where there is nothing. */
async function fetchBytes({ url, fetch }: KnownProgramme, path: string): Promise<Uint8Array | null> {
  try {
    return await (await send(fetch, `${url}${path}`)).bytes();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

function ofType<T extends PublicAct['type']>(acts: readonly PublicAct[], type: T): Act<T>[] {
  return acts.filter((act): act is Act<T> => act.type === type);
}
