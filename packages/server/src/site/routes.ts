import { Hono } from 'hono';
import { answerUnlessKnown, Problem } from '../http/index.ts';
import { noteFor, type Programme } from '../programme/index.ts';
import type { PublishedSite } from './publish-site.ts';

const JSON_TYPE = 'application/json';
const TEXT_TYPE = 'text/plain; charset=utf-8';

/** What a site can be compared with, on both origins. @param siteNow what is said of it now. */
export function siteRoutes({ database }: Programme, siteNow: () => PublishedSite): Hono {
  return new Hono()
    .get('/programme.json', (context) =>
      answerUnlessKnown(context, { bytes: siteNow().file, type: JSON_TYPE }),
    )
    .get('/.well-known/bellbuoy-site', (context) =>
      answerUnlessKnown(context, { bytes: siteNow().manifest, type: JSON_TYPE }),
    )
    .get('/.well-known/bellbuoy-site.note', async (context) =>
      answerUnlessKnown(context, textOf(await noteFor(database.store, 'site', siteNow().file))),
    )
    .get('/.well-known/bellbuoy-release', (context) =>
      answerUnlessKnown(context, { bytes: siteNow().release.bytes, type: JSON_TYPE }),
    )
    .get('/.well-known/bellbuoy-release.note', (context) =>
      answerUnlessKnown(context, textOf(siteNow().release.note)),
    );
}

function textOf(note: string | null) {
  if (note === null) throw new Problem('not-found');
  return { bytes: new TextEncoder().encode(note), type: TEXT_TYPE };
}
