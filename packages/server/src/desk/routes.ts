import {
  addEpochSchema,
  admitSchema,
  emptyRequestSchema,
  encodeB64,
  noteSchema,
  openReportSchema,
  putCardSchema,
  replySchema,
  resealSchema,
} from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { AccountsRoute, DesksRoute, StaffHandlers, StaffRoute } from '../accounts/index.ts';
import type { AttentionRoute } from '../attention/index.ts';
import type { AwarenessRoute } from '../awareness/index.ts';
import type { DemandsRoute } from '../demands/index.ts';
import type { ActsRoute, GuardiansRoute } from '../guardians/index.ts';
import { readJson } from '../http/index.ts';
import type { MeasuresRoute } from '../measures/index.ts';
import type { OversightRoute } from '../oversight/index.ts';
import type { PostsRoute } from '../posts/index.ts';
import { listEpochs, type Programme } from '../programme/index.ts';
import type { PublicNotesRoute } from '../public-notes/index.ts';
import type { RedemptionRoute } from '../redemption/index.ts';
import type { RewardsRoute } from '../rewards/index.ts';
import type { AuditsRoute } from '../transparency/index.ts';
import { askingHandlers } from './asking/asking-routes.ts';
import { checkHandlers } from './asking/do-check.ts';
import { orderHandlers } from './asking/order-tasks.ts';
import { awardHandlers } from './awards/award-routes.ts';
import { claimCase, releaseCase } from './cases/claim-case.ts';
import { claimReport, releaseReport } from './cases/claim-report.ts';
import { addNote, resealMessage, sendReply } from './cases/converse.ts';
import { listCases } from './cases/list-cases.ts';
import { openReport } from './cases/open-report.ts';
import { putCard } from './cases/put-card.ts';
import { readAttachment } from './cases/read-attachment.ts';
import { readCase } from './cases/read-case.ts';
import { scrubHandlers } from './cases/scrub-routes.ts';
import { decidingHandlers } from './deciding/deciding-routes.ts';
import { finishUnopenable } from './deciding/finish-case.ts';
import { addNextEpoch } from './keys/add-epoch.ts';
import { fillWraps, listMissingWraps } from './keys/fill-wraps.ts';
import { listQueue } from './lists/list-queue.ts';
import { listHandlers } from './lists/list-routes.ts';
import { listUnopenable } from './lists/list-unopenable.ts';
import type { RecoveryRoute } from './recovery/recovery-routes.ts';
import type { RedressRoute } from './redress/redress-routes.ts';
import { admitNewcomer } from './roster/admit-newcomer.ts';
import type { MemberRoute } from './roster/member-routes.ts';
import { listEpochWraps } from './store.ts';

export type DeskRoute = Exclude<
  StaffRoute,
  | AccountsRoute
  | ActsRoute
  | AttentionRoute
  | AuditsRoute
  | AwarenessRoute
  | DemandsRoute
  | RedemptionRoute
  | DesksRoute
  | GuardiansRoute
  | MeasuresRoute
  | MemberRoute
  | OversightRoute
  | PostsRoute
  | PublicNotesRoute
  | RecoveryRoute
  | RedressRoute
  | RewardsRoute
>;

// A wrap takes 2.2 kB in a body. Opening a report wraps its key for a whole desk; admitting somebody wraps
// every epoch and case for them.
const MAX_WRAPPING_BYTES = 4_194_304;
// An envelope and its copy.
const MAX_REPLY_BYTES = 262_144;
const MAX_ADMISSION_BYTES = 67_108_864;

const fillWrapsSchema = v.strictObject({ wraps: openReportSchema.entries.case.entries.wraps });

export function deskHandlers(programme: Programme): StaffHandlers<DeskRoute> {
  const { store } = programme.database;
  return {
    ...listHandlers(programme),
    ...scrubHandlers(programme),
    'GET /epochs': async ({ who }) => {
      const wraps = await listEpochWraps(store, who.desk, who.account);
      const epochs = await listEpochs(store, who.desk);
      return Response.json(epochs.map((epoch) => ({ ...epoch, wrap: inB64(wraps.get(epoch.epoch)) })));
    },
    'POST /epochs': async ({ request, who }) => {
      await addNextEpoch(programme, who, await readJson(request, addEpochSchema, MAX_WRAPPING_BYTES));
      return created();
    },
    'POST /invitations/:id/admit': async ({ request, who, param }) => {
      const admit = await readJson(request, admitSchema, MAX_ADMISSION_BYTES);
      await admitNewcomer(programme, who, param('id'), admit);
      return created();
    },
    'GET /wraps/missing': async ({ who }) => Response.json(await listMissingWraps(programme, who)),
    'POST /cases/:id/wraps': async ({ request, who, param }) => {
      const { wraps } = await readJson(request, fillWrapsSchema, MAX_WRAPPING_BYTES);
      await fillWraps(programme, who, param('id'), wraps);
      return created();
    },

    'GET /queue': async ({ who }) => Response.json(await listQueue(programme, who)),
    'GET /unopenable': async ({ who }) => Response.json(await listUnopenable(programme, who)),
    'POST /reports/:report/claim': async ({ request, who, param }) => {
      await readJson(request, emptyRequestSchema);
      return Response.json(await claimReport(programme, who, param('report')));
    },
    'POST /reports/:report/release': async ({ request, who, param }) => {
      await readJson(request, emptyRequestSchema);
      await releaseReport(programme, who, param('report'));
      return done();
    },
    'POST /reports/:report/open': async ({ request, who, param }) => {
      const opening = await readJson(request, openReportSchema, MAX_WRAPPING_BYTES);
      await openReport(programme, who, param('report'), opening);
      return Response.json({ case: opening.case.id }, { status: 201 });
    },
    'POST /reports/:report/unopenable': async ({ request, who, param }) => {
      await readJson(request, emptyRequestSchema);
      await finishUnopenable(programme, who, param('report'));
      return done();
    },

    'GET /cases': async ({ who }) => Response.json(await listCases(programme, who)),
    'GET /cases/:id': async ({ who, param }) => Response.json(await readCase(programme, who, param('id'))),
    'GET /cases/:id/attachments/:sealed': async ({ who, param }) =>
      readAttachment(programme, who, param('id'), param('sealed')),
    'POST /cases/:id/claim': async ({ request, who, param }) => {
      await readJson(request, emptyRequestSchema);
      await claimCase(programme, who, param('id'));
      return done();
    },
    'POST /cases/:id/release': async ({ request, who, param }) => {
      await readJson(request, emptyRequestSchema);
      await releaseCase(programme, who, param('id'));
      return done();
    },
    'PUT /cases/:id/conversation/:message': async ({ request, who, param }) => {
      const { copy } = await readJson(request, resealSchema);
      await resealMessage(programme, who, param('id'), { message: param('message'), copy });
      return done();
    },
    'POST /cases/:id/replies': async ({ request, who, param }) => {
      const isNew = await sendReply(
        programme,
        who,
        param('id'),
        await readJson(request, replySchema, MAX_REPLY_BYTES),
      );
      return Response.json({}, { status: isNew ? 201 : 200 });
    },
    'POST /cases/:id/notes': async ({ request, who, param }) => {
      const note = await readJson(request, noteSchema);
      return Response.json({ id: await addNote(programme, who, param('id'), note) }, { status: 201 });
    },
    'PUT /cases/:id/card': async ({ request, who, param }) => {
      await putCard(programme, who, param('id'), await readJson(request, putCardSchema));
      return done();
    },
    ...decidingHandlers(programme),
    ...orderHandlers(programme),
    ...checkHandlers(programme),
    ...askingHandlers(programme),
    ...awardHandlers(programme),
  };
}

function created(): Response {
  return Response.json({}, { status: 201 });
}

function done(): Response {
  return new Response(null, { status: 204 });
}

function inB64(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : encodeB64(bytes);
}
