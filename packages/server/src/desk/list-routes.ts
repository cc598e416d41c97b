import { foldSchema } from '@bellbuoy/protocol';
import type { StaffHandlers } from '../accounts/index.ts';
import { readJson } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { foldCases } from './fold-cases.ts';
import { listCards } from './list-cards.ts';
import { listSummaries } from './list-summaries.ts';

type ListRoute = 'GET /cards' | 'GET /summaries' | 'POST /clusters';

/** The calls that show a long list in parts, and fold it. */
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
  };
}

function afterOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('after');
}
