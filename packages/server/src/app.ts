import { Hono } from 'hono';
import { deskApi } from './desk/index.ts';
import {
  type DecoratePage,
  demoBannerRoutes,
  headersOfDeskFile,
  loadStaticSite,
  onionLocation,
  originApp,
  Problem,
  requireSameOrigin,
  serveStaticSite,
  withDemoBanner,
} from './http/index.ts';
import { type Intake, intakeRoutes, sealedRoutes } from './intake/index.ts';
import { logRoutes, PublishedLog } from './log/index.ts';
import { mailboxCheckRoute, mailboxRoutes } from './mailbox/index.ts';
import { fillPublicPlaces, type Programme, programmeRoutes } from './programme/index.ts';
import { type PurgeJournal, withdrawReport } from './retention/index.ts';
import { uploadRoutes } from './uploads/index.ts';
import { workRoutes } from './work/index.ts';

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
  const { urls, onion } = programme.config;
  const banner = decoration(parts, '');
  const site = await loadStaticSite(parts.sites.reporter, {
    decorate: (page) => fillPublicPlaces(banner(page), programme.config),
  });
  const { diagnostics } = programme;
  const app = originApp(urls.public, diagnostics, (headers) =>
    new Hono()
      .route('/', sealedRoutes({ intake: parts.intake, site, diagnostics }, headers))
      .route(API, intakeRoutes(parts.intake, headers))
      .route(API, mailboxCheckRoute(programme, log, headers)),
  );
  const withdraw = (mailbox: string) => withdrawReport(programme, parts.journal, mailbox);
  const { gate } = parts.intake;
  app.route(API, mailboxRoutes(programme, gate, withdraw));
  app.route(API, uploadRoutes(programme, gate));
  app.route(API, workRoutes(gate));
  app.route(API, logRoutes(log, programme.database.store));
  app.route('/', programmeRoutes(programme, log));
  if (parts.isDemo) app.route('/', demoBannerRoutes());
  app.all(`${API}/*`, nothingHere);
  app.get('*', onionLocation(onion), serveStaticSite(site));
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
  app.all(`${DESK}/api/*`, nothingHere);
  const site = await loadStaticSite(parts.sites.desk, {
    decorate: decoration(parts, DESK),
    headersOf: headersOfDeskFile(programme.config.urls.desk),
  });
  app.get(`${DESK}/*`, serveStaticSite(site, DESK));
  return app;
}

function decoration({ isDemo }: AppParts, base: string): DecoratePage {
  return isDemo ? withDemoBanner(base) : (page) => page;
}

/** What is below an API is never a page, also not one that says that it is missing. */
function nothingHere(): never {
  throw new Problem('not-found');
}
