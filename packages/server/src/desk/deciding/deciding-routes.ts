import {
  deliverSampleSchema,
  emptyRequestSchema,
  finishSchema,
  handOverSchema,
  lifeSafetySchema,
  reviewSchema,
  vetSchema,
} from '@bellbuoy/protocol';
import type { StaffHandlers } from '../../accounts/index.ts';
import { readJson } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { deliverSample, nextSampleDue } from './deliver-sample.ts';
import { finishCase, reopenCase } from './finish-case.ts';
import { callLifeSafety, handOver } from './hand-over.ts';
import { reviewOutcome } from './review-outcome.ts';
import { vetCase } from './vet-case.ts';

type DecidingRoute =
  | `POST /cases/:id/${'vetting' | 'finish' | 'review' | 'reopen' | 'life-safety' | 'hand-over'}`
  | 'GET /samples/due'
  | 'POST /samples/:id';

// Two sealed records, of which each can have the largest size.
const MAX_RECORDS_BYTES = 262_144;
// Every record that a case may have.
const MAX_SAMPLE_BYTES = 16_777_216;

export function decidingHandlers(programme: Programme): StaffHandlers<DecidingRoute> {
  return {
    'POST /cases/:id/vetting': async ({ request, who, param }) => {
      await vetCase(programme, who, param('id'), await readJson(request, vetSchema, MAX_RECORDS_BYTES));
      return new Response(null, { status: 204 });
    },
    'POST /cases/:id/finish': async ({ request, who, param }) => {
      const finish = await readJson(request, finishSchema, MAX_RECORDS_BYTES);
      return Response.json(await finishCase(programme, who, param('id'), finish));
    },
    'POST /cases/:id/review': async ({ request, who, param }) => {
      const review = await readJson(request, reviewSchema);
      return Response.json({ purgeOn: await reviewOutcome(programme, who, param('id'), review) });
    },
    'POST /cases/:id/reopen': async ({ request, who, param }) => {
      await readJson(request, emptyRequestSchema);
      await reopenCase(programme, who, param('id'));
      return Response.json({});
    },
    'POST /cases/:id/life-safety': async ({ request, who, param }) => {
      const { record } = await readJson(request, lifeSafetySchema);
      await callLifeSafety(programme, who, param('id'), record);
      return new Response(null, { status: 204 });
    },
    'POST /cases/:id/hand-over': async ({ request, who, param }) => {
      const given = await readJson(request, handOverSchema);
      return Response.json({ purgeOn: await handOver(programme, who, param('id'), given) });
    },
    'GET /samples/due': async ({ who }) => Response.json({ due: await nextSampleDue(programme, who) }),
    'POST /samples/:id': async ({ request, who, param }) => {
      const delivered = await readJson(request, deliverSampleSchema, MAX_SAMPLE_BYTES);
      await deliverSample(programme, who, param('id'), delivered);
      return Response.json({}, { status: 201 });
    },
  };
}
