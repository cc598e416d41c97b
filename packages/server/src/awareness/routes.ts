import {
  atRevisionSchema,
  decidePublicationSchema,
  MAX_PUBLICATION_BYTES,
  type PublicationName,
  proposeSchema,
  publicationNameSchema,
  saveDraftSchema,
  withdrawPublicationSchema,
} from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { StaffHandlers } from '../accounts/index.ts';
import { Problem, readJson } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { listAdvisories } from './advisories.ts';
import { decide, propose, takeBack } from './publish.ts';
import { listPublications, readPublication, readSources } from './read-publications.ts';
import { discardDraft, saveDraft } from './save-draft.ts';
import { withdraw } from './withdraw.ts';

type Item = '/publications/:kind/:id';

export type AwarenessRoute =
  | 'GET /advisories'
  | 'GET /publications'
  | 'GET /publication-sources'
  | `GET ${Item}`
  | `PUT ${Item}/draft`
  | `POST ${Item}/${'draft/end' | 'proposal' | 'proposal/end' | 'decision' | 'withdrawal'}`;

/** What editors write, propose and publish. None of it touches a report. */
export function awarenessHandlers(programme: Programme): StaffHandlers<AwarenessRoute> {
  const done = () => new Response(null, { status: 204 });
  return {
    'GET /advisories': async () => Response.json(await listAdvisories(programme)),
    'GET /publications': async () => Response.json(await listPublications(programme)),
    'GET /publication-sources': async () => Response.json(await readSources(programme)),
    'GET /publications/:kind/:id': async ({ param }) =>
      Response.json(await readPublication(programme, nameOf(param))),
    'PUT /publications/:kind/:id/draft': async ({ request, who, param }) => {
      const draft = await readJson(request, saveDraftSchema, MAX_PUBLICATION_BYTES);
      return Response.json(await saveDraft(programme, who, nameOf(param), draft));
    },
    'POST /publications/:kind/:id/draft/end': async ({ request, who, param }) => {
      const { revision } = await readJson(request, atRevisionSchema);
      await discardDraft(programme, who, nameOf(param), revision);
      return done();
    },
    'POST /publications/:kind/:id/proposal': async ({ request, who, param }) => {
      await propose(programme, who, nameOf(param), await readJson(request, proposeSchema));
      return done();
    },
    'POST /publications/:kind/:id/proposal/end': async ({ request, who, param }) => {
      const { revision } = await readJson(request, atRevisionSchema);
      await takeBack(programme, who, nameOf(param), revision);
      return done();
    },
    'POST /publications/:kind/:id/decision': async ({ request, who, param }) => {
      await decide(programme, who, nameOf(param), await readJson(request, decidePublicationSchema));
      return done();
    },
    'POST /publications/:kind/:id/withdrawal': async ({ request, who, param }) => {
      await withdraw(programme, who, nameOf(param), await readJson(request, withdrawPublicationSchema));
      return done();
    },
  };
}

function nameOf(param: (name: string) => string): PublicationName {
  const name = v.safeParse(publicationNameSchema, { kind: param('kind'), id: param('id') });
  if (!name.success) throw new Problem('not-found');
  return name.output;
}
