import { canonicalBytes, descriptorLine, hashB64 } from '@bellbuoy/protocol';
import { type Context, Hono } from 'hono';
import { answerUnlessKnown, Problem } from '../http/index.ts';
import type { PublishedLog } from '../log/index.ts';
import { type DescriptorEdition, editionInForce } from './descriptor-store.ts';
import { listGuardians } from './guardian-blocks.ts';
import { readKeptPolicy } from './kept-policies.ts';
import type { Programme } from './programme.ts';

/** What clients must know before they seal, on both origins. */
export function programmeRoutes(programme: Programme, log: PublishedLog): Hono {
  return new Hono()
    .get('/policy.json', (context) =>
      answerUnlessKnown(context, { bytes: programme.policy.bytes, type: 'application/json' }),
    )
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
    .get('/.well-known/bellbuoy', async (context) => {
      const { bytes } = await inForce(programme);
      return answerUnlessKnown(context, { bytes, type: 'application/json' });
    })
    .get('/.well-known/bellbuoy.note', async (context) => {
      const { note } = await inForce(programme);
      return answerText(context, note);
    })
    .get('/.well-known/bellbuoy.proof', async (context) => {
      const { day, bytes, sequence } = await inForce(programme);
      return answerText(context, await log.prove(descriptorLine(day, hashB64(bytes), sequence)));
    });
}

async function inForce(programme: Programme): Promise<DescriptorEdition> {
  const edition = await editionInForce(programme.database.store);
  if (edition === null) throw new Problem('not-found');
  return edition;
}

function answerText(context: Context, text: string | null): Response {
  if (text === null) throw new Problem('not-found');
  return answerUnlessKnown(context, {
    bytes: new TextEncoder().encode(text),
    type: 'text/plain; charset=utf-8',
  });
}
