import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { getRequestListener } from '@hono/node-server';
import { issueSetupToken } from './accounts/index.ts';
import { type Apps, createApps } from './app.ts';
import { openAttention } from './attention/index.ts';
import { type Config, readConfig } from './config.ts';
import { openDatabase } from './db/index.ts';
import type { Diagnostics } from './diagnostics.ts';
import { Fediverse } from './fediverse/index.ts';
import { originHeaders } from './http/index.ts';
import { intakeListener, openIntake } from './intake/index.ts';
import type { KeyKeeper } from './key-keeper/index.ts';
import { type BatchRule, Witnessing } from './log/index.ts';
import { openProgramme, type Programme } from './programme/index.ts';
import { purgeJournals } from './retention/index.ts';
import { OWN_FOLDERS } from './site/index.ts';
import { Upkeep } from './upkeep.ts';

/** How a server is to run. Only `dataDir` has no default. */
export interface ServerSettings {
  /** A data folder in which `initProgramme` has made a programme. */
  readonly dataDir: string;
  /** `postgres://…`; the data folder's own SQLite file when not given. */
  readonly databaseUrl?: string | undefined;
  /** The address to listen at; only this machine reaches the default. */
  readonly host?: string;
  /** The folder to which backups go, if there is one: purges are written down there before they happen. */
  readonly backupPlace?: string | undefined;
  /** The public port, 0 for a free one; the desk has the next. That of the configured address when not given. */
  readonly port?: number | undefined;
  readonly batches?: BatchRule;
  /** Whether every page says that it belongs to a demonstration. */
  readonly isDemo?: boolean;
  readonly diagnostics: Diagnostics;
  readonly now?: () => number;
  /** What keeps issuing keys; that of the configuration when not given. */
  readonly keeper?: KeyKeeper;
  /** Of tests alone: whether followers' servers may be on this machine. */
  readonly reachesPrivateAddresses?: boolean;
}

export interface RunningServer {
  readonly publicUrl: string;
  readonly deskUrl: string;
  /** The one-time link by which the first lead sets the desk up; null once that has happened. */
  readonly setupLink: string | null;
  readonly programme: Programme;
  /** Lets what is under way finish, then releases everything. */
  close(): Promise<void>;
}

const DATABASE_FILE = 'bellbuoy.db';
const JOURNAL_FILE = 'purge-journal';
const LOOPBACK = '127.0.0.1';
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const DEFAULT_PORT = 8080;
const GRACE_MS = 5_000;
/** Somebody on a slow line may need minutes for a report. */
const REQUEST_TIMEOUT_MS = 300_000;

/**
 * Starts a programme's server: two listeners, the log's sequencer and the daily round. Resolves when both
 * origins answer.
 *
 * @throws when the data folder has no programme, a port is taken, or the database cannot be opened.
 */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const config = await readConfig(settings.dataDir);
  const doors = await openDoors(settings, config);
  try {
    return await serve(settings, config, doors);
  } catch (error) {
    await Promise.all(Object.values(doors).map(closeDoor));
    throw error;
  }
}

interface Doors {
  readonly front: Door;
  readonly desk: Door;
}

/** A listener that has its port already, and answers once there is something to answer with. */
interface Door {
  readonly server: Server;
  readonly port: number;
  answer: RequestListener;
}

async function serve(settings: ServerSettings, config: Config, doors: Doors): Promise<RunningServer> {
  const { dataDir, databaseUrl, diagnostics, now, keeper } = settings;
  const urls = {
    public: withPort(config.urls.public, doors.front.port),
    desk: withPort(config.urls.desk, doors.desk.port),
  };
  const database = await openDatabase(databaseUrl ?? join(dataDir, DATABASE_FILE));
  try {
    const programme = await openProgramme(dataDir, {
      ...{ database, diagnostics, urls },
      ...(now ? { now } : {}),
      ...(keeper ? { keeper } : {}),
    });
    // At the backup place first: a purge that only the data folder knew of would be undone by losing that.
    const places = [...(settings.backupPlace ? [settings.backupPlace] : []), dataDir];
    const journal = purgeJournals(places.map((place) => join(place, JOURNAL_FILE)));
    const intake = openIntake(programme);
    const attention = await openAttention(dataDir, programme);
    const isDemo = settings.isDemo ?? false;
    const { reachesPrivateAddresses = false } = settings;
    const fediverse = Fediverse.open(programme, { reachesPrivateAddresses });
    const apps = await createApps(programme, { intake, journal, sites: OWN_FOLDERS, isDemo, fediverse });
    const upkeep = new Upkeep(
      programme,
      { journal, attention, witnessing: new Witnessing(programme, apps.log), fediverse },
      settings.batches ?? 'scheduled',
    );
    const setupLink = await findSetupLink(programme);
    upkeep.start();
    apps.site.start();
    const door = { intake, headers: originHeaders(urls.public), diagnostics };
    doors.front.answer = intakeListener(door, answerWith(apps.publicApp));
    doors.desk.answer = answerWith(apps.staffApp);
    // Held small while starting (see `bin/bellbuoy.mjs`); a crowd needs more.
    setFlagsFromString('--semi-space-growth-factor=2');
    return {
      publicUrl: urls.public,
      deskUrl: urls.desk,
      setupLink,
      programme,
      close: async () => {
        await Promise.all(Object.values(doors).map(closeDoor));
        await intake.close();
        await upkeep.stop();
        await apps.site.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function answerWith(app: Apps['publicApp']): RequestListener {
  const listener = getRequestListener(app.fetch);
  return (request, response) => void listener(request, response);
}

async function findSetupLink(programme: Programme): Promise<string | null> {
  const token = await issueSetupToken(programme, programme.config.desk.id);
  return token === null ? null : `${programme.config.urls.desk}/desk/#setup=${token}`;
}

async function openDoors({ host = LOOPBACK, port }: ServerSettings, { urls }: Config): Promise<Doors> {
  const wanted = port ?? (Number(new URL(urls.public).port) || DEFAULT_PORT);
  const front = await openDoor(host, wanted);
  try {
    return { front, desk: await openDoor(host, wanted === 0 ? 0 : wanted + 1) };
  } catch (error) {
    await closeDoor(front);
    throw error;
  }
}

async function openDoor(host: string, port: number): Promise<Door> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) =>
    door.answer(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const door: Door = { server, port: (server.address() as AddressInfo).port, answer: notYet };
  return door;
}

const notYet: RequestListener = (_, response) => {
  response.writeHead(503, { 'retry-after': '1' }).end();
};

async function closeDoor({ server }: Door): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(impatience);
}

/** A loopback address as configured, with the port that is listened at. A public one stands before a proxy. */
function withPort(configured: string, port: number): string {
  const url = new URL(configured);
  if (!LOOPBACK_NAMES.has(url.hostname)) return configured;
  url.port = String(port);
  return url.origin;
}
