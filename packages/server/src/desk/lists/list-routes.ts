import { exportsSchema, foldSchema } from '@bellbuoy/protocol';
import type { StaffHandlers } from '../../accounts/index.ts';
import { readJson } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { foldCases } from '../cases/fold-cases.ts';
import { listCards } from './list-cards.ts';
import { listSummaries } from './list-summaries.ts';
import { recordExports } from './record-exports.ts';

type ListRoute = 'GET /cards' | 'GET /summaries' | 'POST /clusters' | 'POST /exports';

/** The calls that show a long list in parts, fold it, and record what is taken out of it. */
export function listHandlers(programme: Programme): StaffHandlers<ListRoute> {
  return {
    'GET /cards': async ({ request, who }) =>
      Response.json(await listCards(programme, who, afterOf(request))),
    'GET /summaries': async ({ request, who }) =>
      Response.json(await listSummaries(programme, who, afterOf(request))),
    'POST /clusters': async ({ request, who }) => {
      await foldCases(programme, who, await readJson(request, foldSchema));
      return new Response(null, { status: 204 });
    },
    'POST /exports': async ({ request, who }) => {
      await recordExports(programme, who, await readJson(request, exportsSchema));
      return new Response(null, { status: 204 });
    },
  };
}

function afterOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('after');
}
