import { Hono } from 'hono';
import { answerUnlessKnown, Problem } from '../http/index.ts';
import { noteFor, type Programme } from '../programme/index.ts';
import type { PublishedSite } from './publish-site.ts';

const JSON_TYPE = 'application/json';
const TEXT_TYPE = 'text/plain; charset=utf-8';

/** What a site can be compared with, on both origins. */
export function siteRoutes({ database }: Programme, { file, manifest, release }: PublishedSite): Hono {
  return new Hono()
    .get('/programme.json', (context) => answerUnlessKnown(context, { bytes: file, type: JSON_TYPE }))
    .get('/.well-known/bellbuoy-site', (context) =>
      answerUnlessKnown(context, { bytes: manifest, type: JSON_TYPE }),
    )
    .get('/.well-known/bellbuoy-site.note', async (context) =>
      answerUnlessKnown(context, textOf(await noteFor(database.store, 'site', file))),
    )
    .get('/.well-known/bellbuoy-release', (context) =>
      answerUnlessKnown(context, { bytes: release.bytes, type: JSON_TYPE }),
    )
    .get('/.well-known/bellbuoy-release.note', (context) => answerUnlessKnown(context, textOf(release.note)));
}

function textOf(note: string | null) {
  if (note === null) throw new Problem('not-found');
  return { bytes: new TextEncoder().encode(note), type: TEXT_TYPE };
}
