import { join } from 'node:path';
import type { SourceFiles } from '@bellbuoy/content/awareness';
import {
  type Day,
  type DemandList,
  type Descriptor,
  type Guardians,
  type PublicationList,
  parseDescriptor,
  type RecordDemand,
} from '@bellbuoy/protocol';
import type { Difference, KeyStanding, WaitingStatement } from '@bellbuoy/server';
import type { PassRequests } from '../offline/pass-files.ts';

/** A programme opened from its data folder, beside a server that may be running over it. */
export interface ProgrammeHere {
  readonly vkey: string;
  readonly origin: string;
  readonly title: string;
  /** The edition of the descriptor that waits to be signed. */
  waiting(): Promise<Uint8Array | null>;
  inForce(): Promise<Descriptor | null>;
  /** Puts the waiting edition in force. Throws a ProtocolError when the note is for another or by another key. */
  publish(note: string): Promise<void>;
  /** Every block of guardians that has been announced, oldest first. */
  guardians(): Promise<readonly Guardians[]>;
  /** Announces a programme’s first guardians and makes the edition that names them; false where there are some. */
  appoint(guardians: Guardians): Promise<boolean>;
  /** Names a body in the next edition of the descriptor; false when there is one of that id. */
  addBody(body: Descriptor['bodies'][number]): Promise<boolean>;
  /** Leaves a body out of it; false when there is none. */
  removeBody(id: string): Promise<boolean>;
  /** Who gets audit packages, besides guardians. */
  auditors(): Promise<AdmittedAuditor[]>;
  /** Admits an auditor; false when there is one of that id. */
  addAuditor(auditor: Omit<AdmittedAuditor, 'from_day'>): Promise<boolean>;
  removeAuditor(id: string): Promise<boolean>;
  /** The sealed audit packages that the server still has. */
  auditFiles(period: string | null): Promise<SealedAuditFile[]>;
  /** The number of the new edition; null when nothing would change. */
  correctFigures(period: string, why: string): Promise<number | null>;
  /** The key of this quarter for partners’ passes, made where there is none yet. */
  passKey(): Promise<PassKey>;
  /** Withdraws a key that signed commendations and makes another; false when there is none to withdraw. */
  revokeCredentialKey(kid: string): Promise<boolean>;
  /** Signs blindly; null for requests to another key. */
  signPasses(requests: PassRequests): Promise<Uint8Array[] | null>;
  /** All that the ledger holds, as text. */
  ledgerAs(format: 'csv' | 'ledger'): Promise<string>;
  /** In what the ledger and the vouchers differ. */
  reconcile(): Promise<Difference[]>;
  /** Every issuing key that there ever was, newest quarter first. */
  issuingKeys(): Promise<KeyStanding[]>;
  /** Makes what is missing by the rules, and returns how many; null where the programme has none. */
  makeIssuingKeys(tell: (done: number, all: number) => void): Promise<number | null>;
  /** Destroys a key’s secret half. */
  retireIssuingKey(kid: string): Promise<void>;
  /** Ends a key that was compromised, on the record. */
  revokeIssuingKey(kid: string): Promise<void>;
  /** Adds an intake desk. Returns its setup link, a new one where it was added before; null once it has a lead. */
  addDesk(desk: NewDesk): Promise<string | null>;
  /** Statements that wait to be signed. */
  waitingStatements(): Promise<WaitingStatement[]>;
  /** Puts one of them in force. Throws a ProtocolError when the note is for another or by another key. */
  publishStatement(note: string): Promise<void>;
  /** Records a legal demand or an incident, and returns its ref. */
  recordDemand(demand: RecordDemand): Promise<string>;
  demands(): Promise<DemandList>;
  /** Everything that is taught and told, by editors or as built, and how it stands. */
  publications(): Promise<PublicationList>;
  /** The texts of what came with this checkout, and of what is on the site on a day, by their paths below `content/`. */
  contentOn(day: Day): Promise<{ readonly built: SourceFiles; readonly shown: SourceFiles }>;
  /** States that there were these and no others. */
  stateDemands(refs: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface AdmittedAuditor {
  readonly id: string;
  readonly name: string;
  readonly recipient: string;
  readonly from_day: string;
}

export interface SealedAuditFile {
  readonly period: string;
  /** `slot/<n>` or `auditor/<id>`. */
  readonly reader: string;
  readonly bytes: Uint8Array;
}

export interface NewDesk {
  readonly id: string;
  /** What people call it, by language. */
  readonly title: Readonly<Record<string, string>>;
}

export interface PassKey {
  readonly kid: string;
  readonly quarter: string;
  readonly redeemUntil: string;
}

/** What stands for whoever recorded something here: the name of no account. */
const NO_ACCOUNT = '(command line)';

/** The file of a data folder's own database. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'bellbuoy.db');
}

/** @param databaseUrl null for the data folder's own SQLite file. */
export async function openProgrammeHere(dataDir: string, databaseUrl: string | null): Promise<ProgrammeHere> {
  const server = await import('@bellbuoy/server');
  // Before the database, which would be made where there is none.
  await server.readConfig(dataDir);
  const database = await server.openDatabase(databaseUrl ?? databaseFile(dataDir));
  const parts = { database, diagnostics: server.quietDiagnostics };
  const programme = await server.openProgramme(dataDir, parts).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  return {
    vkey: programme.file.vkey,
    origin: programme.config.origin,
    title: programme.config.title['en'] ?? programme.config.origin,
    waiting: async () => (await server.pendingDescriptor(database))?.bytes ?? null,
    inForce: async () => {
      const edition = await server.editionInForce(database.store);
      return edition === null ? null : parseDescriptor(edition.bytes);
    },
    publish: async (note) => void (await server.publishDescriptor(programme, note)),
    guardians: () => server.listGuardians(database.store),
    appoint: (guardians) => server.appointGuardians(programme, guardians),
    addBody: (body) => server.addBody(programme, body),
    removeBody: (id) => server.removeBody(programme, id),
    auditors: () => server.listAuditors(database.store),
    addAuditor: (auditor) => server.addAuditor(programme, auditor),
    removeAuditor: (id) => server.removeAuditor(programme, id),
    auditFiles: (period) => server.listAuditFiles(database.store, period),
    correctFigures: (period, why) => server.correctFigures(programme, period, why),
    passKey: () => server.ensurePassKey(programme),
    revokeCredentialKey: (kid) => server.revokeCredentialKey(programme, kid),
    signPasses: (requests) => server.signPasses(programme, requests),
    ledgerAs: async (format) => {
      const entries = await server.listEntries(programme.database.store);
      return format === 'csv' ? server.formatLedgerCsv(entries) : server.formatLedgerJournal(entries);
    },
    reconcile: () => server.reconcile(programme.database.store),
    issuingKeys: () => server.listKeys(programme),
    makeIssuingKeys: async (tell) =>
      programme.rewards === null ? null : (await server.ensureQuarterKeys(programme, { tell })).length,
    retireIssuingKey: (kid) => server.retireKey(programme, kid),
    revokeIssuingKey: (kid) => server.revokeKey(programme, NO_ACCOUNT, kid),
    addDesk: async (desk) => {
      const token = await server.ensureIntakeDesk(programme, desk);
      return token === null ? null : `${programme.config.urls.desk}/desk/#setup=${token}`;
    },
    waitingStatements: () => server.pendingStatements(programme),
    publishStatement: async (note) => void (await server.publishStatement(programme, note)),
    recordDemand: (demand) => server.recordDemand(programme, NO_ACCOUNT, demand),
    demands: () => server.listDemands(programme),
    publications: () => server.listPublications(programme),
    contentOn: async (day) => ({
      built: programme.awareness,
      shown: await server.sourcesOn(database.store, programme.awareness, day),
    }),
    stateDemands: (refs) => server.stateDemands(programme, refs),
    close: () => database.close(),
  };
}
