import { Hono } from 'hono';
import { askingRoutes, LiveSite } from './awareness/index.ts';
import { claimingRoutes } from './claiming/index.ts';
import { commendationRoutes } from './commendations/index.ts';
import { publicDemandsRoutes } from './demands/index.ts';
import { deskApi } from './desk/index.ts';
import { type Fediverse, fediverseRoutes } from './fediverse/index.ts';
import {
  type DecoratePage,
  demoBannerRoutes,
  headersOfDeskFile,
  loadStaticSite,
  onionLocation,
  originApp,
  Problem,
  requireSameOrigin,
  type StaticSite,
  serveStaticSite,
  withDemoBanner,
} from './http/index.ts';
import { type Intake, intakeRoutes, sealedRoutes } from './intake/index.ts';
import { logRoutes, PublishedLog } from './log/index.ts';
import { mailboxCheckRoute, mailboxRoutes } from './mailbox/index.ts';
import { exercisesOf, practiceRoutes } from './practice/index.ts';
import { fillPublicPlaces, type Programme, programmeRoutes } from './programme/index.ts';
import { type PurgeJournal, withdrawReport } from './retention/index.ts';
import { type BuiltSites, readRelease, siteRoutes, withoutRewards } from './site/index.ts';
import { transparencyRoutes } from './transparency/index.ts';
import { uploadRoutes } from './uploads/index.ts';
import { workRoutes } from './work/index.ts';

/** What the applications of a programme need besides it. */
export interface AppParts {
  readonly intake: Intake;
  readonly journal: PurgeJournal;
  /** Folders of the built reporter site and the built desk, and of the manifest that was signed with them. */
  readonly sites: { readonly reporter: string; readonly desk: string; readonly release: string };
  readonly isDemo: boolean;
  /** The account on other servers; null where there is none. */
  readonly fediverse?: Fediverse | null;
}

export interface Apps {
  /** What anybody reaches. It sets no cookie and knows no session. */
  readonly publicApp: Hono;
  /** The desk, on an origin of its own. */
  readonly staffApp: Hono;
  /** The log that both of them serve. */
  readonly log: PublishedLog;
  /** The public site, as it is at the moment. */
  readonly site: LiveSite;
}

const API = '/api/v1';
const DESK = '/desk';

/** The two applications of a programme, which answer `fetch` requests without a socket. */
export async function createApps(programme: Programme, parts: AppParts): Promise<Apps> {
  const sites = await loadSites(programme, parts);
  const release = await readRelease(parts.sites.release, sites);
  const site = await LiveSite.open(programme, { sites, release, isDemo: parts.isDemo });
  const shared = { log: new PublishedLog(programme), site };
  return {
    publicApp: createPublicApp(programme, shared, parts),
    staffApp: createStaffApp(programme, shared, parts, sites.desk),
    ...shared,
  };
}

/** What both origins serve. */
interface SharedParts {
  readonly log: PublishedLog;
  readonly site: LiveSite;
}

async function loadSites({ config, rewards }: Programme, parts: AppParts): Promise<BuiltSites> {
  const banner = decoration(parts, '');
  const reporter = await loadStaticSite(parts.sites.reporter, {
    decorate: (page) => fillPublicPlaces(banner(page), config),
  });
  return {
    reporter: rewards === null ? withoutRewards(reporter) : reporter,
    desk: await loadStaticSite(parts.sites.desk, {
      decorate: decoration(parts, DESK),
      headersOf: headersOfDeskFile(config.urls.desk),
    }),
  };
}

function createPublicApp(programme: Programme, { log, site: live }: SharedParts, parts: AppParts): Hono {
  const { urls, onion } = programme.config;
  const { diagnostics } = programme;
  const app = originApp(urls.public, diagnostics, (headers) =>
    new Hono()
      .route('/', sealedRoutes({ intake: parts.intake, site: live.reporter, diagnostics }, headers))
      .route(API, intakeRoutes(parts.intake, headers))
      .route(API, mailboxCheckRoute(programme, log, headers)),
  );
  const withdraw = (mailbox: string) => withdrawReport(programme, parts.journal, mailbox);
  const { gate } = parts.intake;
  app.route(API, mailboxRoutes(programme, gate, withdraw));
  app.route(API, claimingRoutes(programme));
  app.route(API, uploadRoutes(programme, gate));
  app.route(API, workRoutes(gate));
  app.route(API, logRoutes(log, programme.database.store));
  app.route(API, transparencyRoutes(programme));
  app.route(API, commendationRoutes(programme));
  app.route(API, practiceRoutes(programme, exercisesOf(live.reporter.keys())));
  app.route('/', programmeRoutes(programme, log));
  app.route(
    '/',
    siteRoutes(programme, () => live.published),
  );
  app.route('/', publicDemandsRoutes(programme));
  app.route('/', askingRoutes(live));
  if (parts.fediverse) app.route('/', fediverseRoutes(parts.fediverse));
  if (parts.isDemo) app.route('/', demoBannerRoutes());
  app.all(`${API}/*`, nothingHere);
  app.get(
    '*',
    onionLocation(onion),
    serveStaticSite(() => live.reporter),
  );
  return app;
}

function createStaffApp(
  programme: Programme,
  { log, site: live }: SharedParts,
  parts: AppParts,
  site: StaticSite,
): Hono {
  const app = originApp(programme.config.urls.desk, programme.diagnostics);
  app.use(`${DESK}/api/*`, requireSameOrigin(programme.config.urls.desk));
  app.route(`${DESK}/api/v1`, deskApi(programme));
  app.route('/', programmeRoutes(programme, log));
  // Guardians' browsers verify who is drawn for a check by the log itself, and what lies behind the figures.
  app.route('/', logRoutes(log, programme.database.store));
  app.route('/', transparencyRoutes(programme));
  app.route(
    '/',
    siteRoutes(programme, () => live.published),
  );
  app.route('/', publicDemandsRoutes(programme));
  app.route('/', askingRoutes(live));
  app.get('/', (context) => context.redirect(`${DESK}/`));
  app.get(DESK, (context) => context.redirect(`${DESK}/`));
  if (parts.isDemo) app.route(DESK, demoBannerRoutes());
  app.all(`${DESK}/api/*`, nothingHere);
  app.get(
    `${DESK}/*`,
    serveStaticSite(() => site, DESK),
  );
  return app;
}

function decoration({ isDemo }: AppParts, base: string): DecoratePage {
  return isDemo ? withDemoBanner(base) : (page) => page;
}

/** What is below an API is never a page, also not one that says that it is missing. */
function nothingHere(): never {
  throw new Problem('not-found');
}
