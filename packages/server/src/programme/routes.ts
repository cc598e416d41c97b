import { canonicalBytes, descriptorLine, hashB64 } from '@bellbuoy/protocol';
import { type Context, Hono } from 'hono';
import { answerCompressed, answerUnlessKnown, LastCompressed, Problem } from '../http/index.ts';
import type { PublishedLog } from '../log/index.ts';
import { type DescriptorEdition, lastEditions } from './descriptor-store.ts';
import { listGuardians } from './guardian-blocks.ts';
import { readIssued } from './issuing-keys.ts';
import { readKeptPolicy } from './kept-policies.ts';
import type { Programme } from './programme.ts';
import { rewardsInForce } from './reward-rules.ts';

/** Editions that are looked at for one that clients believe: more than are made while a witness rests. */
const LOOKED_AT = 16;

/** What clients must know before they seal, on both origins. */
export function programmeRoutes(programme: Programme, log: PublishedLog): Hono {
  const descriptor = new LastCompressed();
  return new Hono()
    .get('/policy.json', (context) =>
      answerUnlessKnown(context, { bytes: programme.policy.bytes, type: 'application/json' }),
    )
    .get('/rewards.json', (context) => {
      if (programme.rewards === null) throw new Problem('not-found');
      return answerUnlessKnown(context, { bytes: programme.rewards.bytes, type: 'application/json' });
    })
    .get('/rewards-in-force.json', (context) => {
      const rewards = rewardsInForce(programme);
      if (rewards === null) throw new Problem('not-found');
      return answerUnlessKnown(context, { bytes: rewards.bytes, type: 'application/json' });
    })
    .get('/guardians.json', async (context) => {
      const blocks = await listGuardians(programme.database.store);
      if (blocks.length === 0) throw new Problem('not-found');
      return answerUnlessKnown(context, { bytes: canonicalBytes(blocks), type: 'application/json' });
    })
    .get('/policies/:hash{[\\w-]{43}\\.json}', async (context) => {
      const hash = context.req.param('hash').slice(0, -'.json'.length);
      const bytes = await readKeptPolicy(programme.database.store, hash);
      if (bytes === null) throw new Problem('not-found');
      return answerUnlessKnown(context, { bytes, type: 'application/json' });
    })
    .get('/issued/:hash{[\\w-]{43}\\.json}', async (context) => {
      const hash = context.req.param('hash').slice(0, -'.json'.length);
      const bytes = await readIssued(programme.database.store, hash);
      if (bytes === null) throw new Problem('not-found');
      return answerUnlessKnown(context, { bytes, type: 'application/json' });
    })
    .get('/.well-known/bellbuoy', async (context) => {
      const { bytes } = await served(programme, log);
      return answerCompressed(context, { bytes, type: 'application/json' }, descriptor);
    })
    .get('/.well-known/bellbuoy.note', async (context) => {
      const { note } = await served(programme, log);
      return answerText(context, note);
    })
    .get('/.well-known/bellbuoy.proof', async (context) => {
      return answerText(context, await prove(await served(programme, log), log));
    });
}

/**
 * The newest edition in force; where clients ask for witnesses, the newest whose entry they have cosigned. So a witness
 * that is away delays what is new, and takes nobody's keys away.
 */
async function served({ database }: Programme, log: PublishedLog): Promise<DescriptorEdition> {
  const [newest, ...older] = await lastEditions(database.store, log.needsWitnesses ? LOOKED_AT : 1);
  if (newest === undefined) throw new Problem('not-found');
  if (!log.needsWitnesses) return newest;
  for (const edition of [newest, ...older]) if ((await prove(edition, log)) !== null) return edition;
  return newest;
}

function prove({ day, bytes, sequence }: DescriptorEdition, log: PublishedLog): Promise<string | null> {
  return log.prove(descriptorLine(day, hashB64(bytes), sequence));
}

function answerText(context: Context, text: string | null): Response {
  if (text === null) throw new Problem('not-found');
  return answerUnlessKnown(context, {
    bytes: new TextEncoder().encode(text),
    type: 'text/plain; charset=utf-8',
  });
}
