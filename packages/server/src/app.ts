import type { Hono } from 'hono';
import { deskApi } from './desk/index.ts';
import {
  demoBannerRoutes,
  originApp,
  requireSameOrigin,
  type StaticFiles,
  staticFiles,
  withDemoBanner,
} from './http/index.ts';
import { type Intake, intakeRoutes } from './intake/index.ts';
import { logRoutes, PublishedLog } from './log/index.ts';
import { mailboxRoutes } from './mailbox/index.ts';
import { type Programme, programmeRoutes } from './programme/index.ts';
import { type PurgeJournal, withdrawReport } from './retention/index.ts';
import { uploadRoutes } from './uploads/index.ts';

/** What the applications of a programme need besides it. */
export interface AppParts {
  readonly intake: Intake;
  readonly journal: PurgeJournal;
  /** Folders of the built reporter site and the built desk. */
  readonly sites: { readonly reporter: string; readonly desk: string };
  readonly isDemo: boolean;
}

export interface Apps {
  /** What anybody reaches. It sets no cookie and knows no session. */
  readonly publicApp: Hono;
  /** The desk, on an origin of its own. */
  readonly staffApp: Hono;
}

const API = '/api/v1';
const DESK = '/desk';

/** The two applications of a programme, which answer `fetch` requests without a socket. */
export async function createApps(programme: Programme, parts: AppParts): Promise<Apps> {
  const log = new PublishedLog(programme);
  return {
    publicApp: await createPublicApp(programme, log, parts),
    staffApp: await createStaffApp(programme, log, parts),
  };
}

async function createPublicApp(programme: Programme, log: PublishedLog, parts: AppParts): Promise<Hono> {
  const app = originApp(programme.config.urls.public, programme.diagnostics);
  const withdraw = (mailbox: string) => withdrawReport(programme, parts.journal, mailbox);
  app.route(API, intakeRoutes(parts.intake));
  app.route(API, mailboxRoutes(programme, log, withdraw));
  app.route(API, uploadRoutes(programme));
  app.route(API, logRoutes(log, programme.database.store));
  app.route('/', programmeRoutes(programme, log));
  if (parts.isDemo) app.route('/', demoBannerRoutes());
  app.route('/', await staticFiles(parts.sites.reporter, siteOptions(parts, '')));
  return app;
}

async function createStaffApp(programme: Programme, log: PublishedLog, parts: AppParts): Promise<Hono> {
  const app = originApp(programme.config.urls.desk, programme.diagnostics);
  app.use(`${DESK}/api/*`, requireSameOrigin(programme.config.urls.desk));
  app.route(`${DESK}/api/v1`, deskApi(programme));
  app.route('/', programmeRoutes(programme, log));
  app.get('/', (context) => context.redirect(`${DESK}/`));
  app.get(DESK, (context) => context.redirect(`${DESK}/`));
  if (parts.isDemo) app.route(DESK, demoBannerRoutes());
  app.route(DESK, await staticFiles(parts.sites.desk, siteOptions(parts, DESK)));
  return app;
}

function siteOptions({ isDemo }: AppParts, base: string): StaticFiles {
  return isDemo ? { base, decorate: withDemoBanner(base) } : { base };
}
