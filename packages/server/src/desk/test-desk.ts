import {
  addDays,
  type Case,
  type Category,
  decodeFrame,
  type EpochList,
  encodeB64,
  encodeFrame,
  extendRoster,
  type Finish,
  type GuardianQuorum,
  hashB64,
  type InvitationList,
  invitationMac,
  type Keyring,
  type Message,
  makeCase,
  makeEpoch,
  makeKeyring,
  messageOf,
  newCaseId,
  newInvitationSecret,
  type OpenReport,
  openEnvelope,
  openReceipt,
  type ProgrammeRole,
  type ReceiptKeys,
  type Roster,
  type RosterAnswer,
  randomBytes,
  sealBytes,
  sealCard,
  sealFrame,
  sealName,
  signMember,
  verifyRoster,
  wrapSeed,
} from '@bellbuoy/protocol';
import type { Hono } from 'hono';
import { expect } from 'vitest';
import { issueSetupToken } from '../accounts/index.ts';
import { originApp, requireSameOrigin } from '../http/index.ts';
import { type Intake, openIntake } from '../intake/index.ts';
import { addBody, type Programme, today } from '../programme/index.ts';
import { gateAtRest } from '../work/test-work.ts';
import { deskApi } from './index.ts';

/** A browser at the staff origin: it keeps cookies as browsers do, and sends what the desk's own pages send. */
export class Browser {
  readonly #app: Hono;
  readonly #origin: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly cookies = new Map<string, string>();

  constructor(app: Hono, origin: string, headers: Readonly<Record<string, string>>) {
    this.#app = app;
    this.#origin = origin;
    this.#headers = headers;
  }

  async call(
    route: string,
    body?: object,
    changed: Readonly<Record<string, string | null>> = {},
  ): Promise<Response> {
    const [method = '', path = ''] = route.split(' ');
    const sent = new Headers({
      ...this.#headers,
      origin: this.#origin,
      'bellbuoy-desk': '1',
      cookie: this.cookie,
    });
    if (method !== 'GET') sent.set('content-type', 'application/json');
    for (const [name, value] of Object.entries(changed)) {
      if (value === null) sent.delete(name);
      else sent.set(name, value);
    }
    const json = method === 'GET' ? null : JSON.stringify(body ?? {});
    const request = new Request(`${this.#origin}/desk/api/v1${path}`, { method, headers: sent, body: json });
    const response = await this.#app.fetch(request);
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /** Begins a call, of which the body follows only once `until` has happened: who calls decides how long that takes. */
  async callSlowly(route: string, until: Promise<unknown>, body: object): Promise<Response> {
    const [method = '', path = ''] = route.split(' ');
    const headers = {
      ...{ ...this.#headers, origin: this.#origin, 'bellbuoy-desk': '1' },
      ...{ cookie: this.cookie, 'content-type': 'application/json' },
    };
    const late = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await until;
        controller.enqueue(new TextEncoder().encode(JSON.stringify(body)));
        controller.close();
      },
    });
    const init = { method, headers, body: late, duplex: 'half' } as const;
    return this.#app.fetch(new Request(`${this.#origin}/desk/api/v1${path}`, init));
  }

  /** Calls, and expects to be answered so. */
  async expect<T = unknown>(status: number, route: string, body?: object): Promise<T> {
    const response = await this.call(route, body);
    const answer = await response.text();
    expect(`${response.status} ${response.status === status ? '' : answer}`).toBe(`${status} `);
    return (answer === '' ? null : JSON.parse(answer)) as T;
  }

  /** Calls, and expects to be refused with this code. */
  async refused(code: string, route: string, body?: object): Promise<void> {
    const response = await this.call(route, body);
    expect((await response.json()) as object).toMatchObject({ code });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const at = pair.indexOf('=');
    if (attributes.includes('Max-Age=0')) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** Somebody at a desk, with their keys. */
export interface TestMember {
  readonly account: string;
  readonly keyring: Keyring;
  readonly signIn: string;
  readonly browser: Browser;
}

export interface TestReport {
  readonly id: string;
  readonly receipt: ReceiptKeys;
  readonly envelope: Uint8Array;
  readonly epoch: number;
}

/** How a case is vetted in a test. */
export interface TestAnswers {
  readonly category?: Category;
  readonly filed?: Category;
  readonly isIndicated?: boolean;
  /** The case that a duplicate is one of. */
  readonly other?: string;
}

/** A desk whose members do in the test what their browsers do. */
export class TestDesk {
  readonly programme: Programme;
  readonly id: string;
  readonly #app: Hono;
  readonly #intake: Intake;
  readonly pauses: number[] = [];
  readonly epochs = new Map<number, Keyring>();

  readonly #headers: Readonly<Record<string, string>>;

  /**
   * @param id the desk to work at; the programme's own unless another has been registered.
   * @param headers what every browser sends besides.
   */
  constructor(
    programme: Programme,
    id: string = programme.config.desk.id,
    headers: Readonly<Record<string, string>> = {},
  ) {
    this.#headers = headers;
    this.programme = programme;
    this.id = id;
    const { desk } = programme.config.urls;
    this.#app = originApp(desk, programme.diagnostics);
    this.#app.use('/desk/api/*', requireSameOrigin(desk));
    this.#app.route(
      '/desk/api/v1',
      deskApi(programme, async (ms) => void this.pauses.push(ms)),
    );
    this.#intake = openIntake(programme, gateAtRest(programme));
  }

  get origin(): string {
    return this.programme.config.origin;
  }

  newBrowser(): Browser {
    return new Browser(this.#app, this.programme.config.urls.desk, this.#headers);
  }

  /** The first lead, by the one-time link. */
  async setUp(account = 'lead'): Promise<TestMember> {
    const token = await issueSetupToken(this.programme, this.id);
    const member = await this.newMember(account);
    await member.browser.expect(201, 'POST /setup', {
      token,
      account,
      name: account.toUpperCase(),
      ...(await this.credentialsOf(member)),
      member: this.founding(member),
    });
    return member;
  }

  founding({ account, keyring }: TestMember): string {
    const root = encodeB64(keyring.verify);
    const roster = verifyRoster([], { origin: this.origin, desk: this.id, root });
    return signMember({ ...this.keysOf({ account, keyring }), role: 'lead' }, keyring, roster);
  }

  keysOf({ account, keyring }: Pick<TestMember, 'account' | 'keyring'>) {
    const verify = encodeB64(keyring.verify);
    return { account, recipient: keyring.recipient, verify, day: today(this.programme) };
  }

  async newMember(account: string): Promise<TestMember> {
    const keyring = await makeKeyring(randomBytes(32), this.origin);
    return { account, keyring, signIn: encodeB64(randomBytes(32)), browser: this.newBrowser() };
  }

  async credentialsOf({ keyring, signIn }: TestMember) {
    return {
      recipient: keyring.recipient,
      verify: encodeB64(keyring.verify),
      salt: encodeB64(randomBytes(16)),
      signIn,
      keyring: encodeB64(await wrapSeed(keyring.seed, keyring.recipient)),
    };
  }

  /** Invites somebody, who accepts. Nobody has admitted them yet. */
  async invite(lead: TestMember, account: string, role: 'analyst' | 'lead' = 'analyst') {
    const secret = newInvitationSecret();
    const { id } = await lead.browser.expect<{ id: string }>(201, 'POST /invitations', {
      account,
      name: account.toUpperCase(),
      role,
      secret: encodeB64(await sealBytes(secret, lead.keyring.recipient)),
    });
    const member = await this.newMember(account);
    const credentials = await this.credentialsOf(member);
    const { recipient, verify } = credentials;
    const mac = invitationMac(secret, { origin: this.origin, account, recipient, verify });
    await member.browser.expect(201, `POST /invitations/${id}/accept`, { ...credentials, mac });
    return { id, member, secret };
  }

  /** Invites somebody and admits them, with every epoch and case wrapped for them. */
  async addMember(
    lead: TestMember,
    account: string,
    role: 'analyst' | 'lead' = 'analyst',
  ): Promise<TestMember> {
    const { id, member } = await this.invite(lead, account, role);
    await lead.browser.expect(201, `POST /invitations/${id}/admit`, await this.admission(lead, id));
    return member;
  }

  async admission(lead: TestMember, id: string) {
    const invitations = await lead.browser.expect<InvitationList>(200, 'GET /invitations');
    const invited = invitations.find((invitation) => invitation.id === id);
    const { account, role, recipient, verify } = invited ?? {};
    if (!account || !role || !recipient || !verify) throw new Error('nobody has accepted');
    const change = { account, role, recipient, verify, day: today(this.programme) };
    const member = signMember(change, lead.keyring, await this.roster(lead));
    const epochs: Record<string, string> = {};
    for (const [epoch, { seed }] of this.epochs) epochs[epoch] = encodeB64(await wrapSeed(seed, recipient));
    return { member, epochs, cases: {} as Record<string, string> };
  }

  /** Invites somebody to roles of the programme, who accepts. They belong to no desk. */
  async addStaff(
    administrator: TestMember,
    account: string,
    roles: readonly ProgrammeRole[],
  ): Promise<TestMember> {
    const token = randomBytes(32);
    const { id } = await administrator.browser.expect<{ id: string }>(201, 'POST /accounts/invitations', {
      ...{ account, name: account.toUpperCase(), roles, tokenHash: hashB64(token) },
    });
    const member = await this.newMember(account);
    const accept = { ...(await this.credentialsOf(member)), token: encodeB64(token) };
    await member.browser.expect(201, `POST /accounts/invitations/${id}/accept`, accept);
    return member;
  }

  /** What a lead's browser sends to end a membership: the frame, and an epoch for those who stay. */
  async leaving(lead: TestMember, { account, keyring }: Pick<TestMember, 'account' | 'keyring'>) {
    const roster = await this.roster(lead);
    const change = { ...this.keysOf({ account, keyring }), role: 'left' } as const;
    const member = signMember(change, lead.keyring, roster);
    const seed = randomBytes(32);
    const epochs = await lead.browser.expect<EpochList>(200, 'GET /epochs');
    const number = Math.max(0, ...epochs.map(({ epoch }) => epoch)) + 1;
    const after = extendRoster(roster, member);
    const epoch = await makeEpoch({ epoch: number, from: today(this.programme), roster: after, seed });
    return { body: { member, epoch }, keyring: await makeKeyring(seed, this.origin) };
  }

  /** Ends a membership. */
  async leave(lead: TestMember, leaver: Pick<TestMember, 'account' | 'keyring'>): Promise<void> {
    const { body, keyring } = await this.leaving(lead, leaver);
    await lead.browser.expect(204, 'POST /members/leave', body);
    this.epochs.set(body.epoch.epoch, keyring);
  }

  /** Sessions last to the day after; a test that moves the clock signs in again. */
  async signIn({ account, signIn, browser }: TestMember): Promise<void> {
    await browser.expect(200, 'POST /session', { account, signIn });
  }

  async roster({ browser }: TestMember): Promise<Roster> {
    const { root, frames } = await browser.expect<RosterAnswer>(200, 'GET /roster');
    return verifyRoster(frames, { origin: this.origin, desk: this.id, root });
  }

  async newEpoch(member: TestMember, options: { from?: string } = {}) {
    const seed = randomBytes(32);
    const epoch = this.epochs.size + 1;
    const from = options.from ?? addDays(today(this.programme), 30 * (epoch - 1));
    const made = await makeEpoch({ epoch, from, roster: await this.roster(member), seed });
    return { made, keyring: await makeKeyring(seed, this.origin) };
  }

  async addEpoch(member: TestMember): Promise<Keyring> {
    const { made, keyring } = await this.newEpoch(member);
    await member.browser.expect(201, 'POST /epochs', made);
    this.epochs.set(made.epoch, keyring);
    return keyring;
  }

  /** A desk that is open: its lead and one epoch. */
  async open(): Promise<TestMember> {
    const lead = await this.setUp();
    await this.addEpoch(lead);
    return lead;
  }

  epochKeyring(epoch = this.epochs.size): Keyring {
    const keyring = this.epochs.get(epoch);
    if (keyring === undefined) throw new Error('no such epoch');
    return keyring;
  }

  /** A stranger's report, through the real intake. */
  async receive(
    options: {
      urgent?: boolean;
      text?: string;
      epoch?: number;
      name?: string;
      guardians?: GuardianQuorum;
    } = {},
  ): Promise<TestReport> {
    const receipt = await openReceipt(randomBytes(16), this.origin);
    const epoch = options.epoch ?? this.epochs.size;
    const report: Message = {
      ...this.#place(receipt, { n: 0, prev: null, epoch }),
      kind: 'report',
      recipient: receipt.keyring.recipient,
      verify: encodeB64(receipt.keyring.verify),
      locale: 'en',
      policy: encodeB64(randomBytes(32)),
      category: 'tampering',
      answers: { what: options.text ?? 'A cut fence by the pumping station' },
      attachments: [],
      ...(await this.#nameSeal(receipt, epoch, options)),
    };
    const recipient = this.epochKeyring(epoch).recipient;
    const envelope = await sealFrame(encodeFrame(report, receipt.keyring), recipient);
    const body = {
      desk: this.id,
      epoch,
      mailbox: receipt.mailbox,
      commitment: encodeB64(receipt.commitment),
      envelope: encodeB64(envelope),
      urgent: options.urgent ?? false,
    };
    await this.#intake.accept(Buffer.from(JSON.stringify(body)));
    return { id: receipt.mailbox, receipt, envelope, epoch };
  }

  /** What the name box of a report becomes. Without guardians given, two of three that nobody knows open it. */
  async #nameSeal(
    receipt: ReceiptKeys,
    epoch: number,
    { name, guardians }: { name?: string; guardians?: GuardianQuorum },
  ) {
    if (name === undefined) return {};
    const quorum = guardians ?? (await unknownGuardians(this.origin));
    const place = { origin: this.origin, desk: this.id, epoch };
    const { keyring, mailbox } = receipt;
    return { seal: await sealName(name, { place, mailbox, receipt: keyring, guardians: quorum }) };
  }

  #place(
    { mailbox }: Pick<ReceiptKeys, 'mailbox'>,
    { n, prev, epoch }: { n: number; prev: string | null; epoch: number },
  ) {
    return { v: 1, origin: this.origin, desk: this.id, epoch, mailbox, n, prev, seen: null } as const;
  }

  /** What a follow-up of the reporter looks like on the wire. */
  async followUp({ receipt, id, envelope }: TestReport, text: string): Promise<Uint8Array> {
    const epoch = this.epochs.size;
    const place = this.#place(receipt, { n: 1, prev: hashB64(envelope), epoch });
    const message: Message = { ...place, mailbox: id, kind: 'message', text };
    return sealFrame(encodeFrame(message, receipt.keyring), this.epochKeyring().recipient);
  }

  /** A frame of the desk to a reporter, sealed: the opened word, or a reply. */
  async fromDesk(
    report: TestReport,
    to: string,
    message: { text: string } | 'opened',
    n = 0,
    prev: string | null = null,
  ) {
    const epoch = this.epochs.size;
    const place = this.#place(report.receipt, { n, prev, epoch });
    const said: Message =
      message === 'opened'
        ? { ...place, kind: 'opened', report: hashB64(report.envelope), day: today(this.programme) }
        : { ...place, kind: 'reply', text: message.text };
    return encodeB64(await sealFrame(encodeFrame(said, this.epochKeyring()), to));
  }

  /** What a claimant's browser sends to make a case of a report. */
  async opening(member: TestMember, report: TestReport): Promise<OpenReport & { keyring: Keyring }> {
    const { keyring, recipient, wraps } = await makeCase({ roster: await this.roster(member) });
    const id = newCaseId();
    const epoch = this.epochs.size;
    const frame = await openEnvelope(report.envelope, this.epochKeyring(report.epoch).identity);
    const { seal } = messageOf(decodeFrame(frame).message, 'report');
    const place = { origin: this.origin, epochSeed: this.epochKeyring().seed, caseId: id };
    return {
      case: { id, recipient, wraps },
      content: encodeB64(await sealFrame(frame, recipient)),
      opened: await this.fromDesk(report, report.receipt.keyring.recipient, 'opened'),
      copy: await this.fromDesk(report, recipient, 'opened'),
      card: await sealCard({ v: 1, subject: 'Fence', category: 'tampering', locale: 'en' }, place),
      cardEpoch: epoch,
      hasSeal: seal !== undefined,
      ...(seal === undefined ? {} : { seal }),
      keyring,
    };
  }

  /** A record of the desk as its members' browsers send it: what it says is the server's to keep, never to know. */
  async record(keyring = this.epochKeyring()): Promise<string> {
    const place = { ...this.#place({ mailbox: encodeB64(randomBytes(32)) }, { n: 0, prev: null, epoch: 1 }) };
    const note: Message = { ...place, kind: 'note', text: 'x', day: today(this.programme), author: 'lead' };
    return encodeB64(await sealFrame(encodeFrame(note, keyring), keyring.recipient));
  }

  /** Lets colleagues read a case, unless they may already. */
  async scrub({ browser }: TestMember, id: string): Promise<void> {
    const { report, scrub } = await browser.expect<Case>(200, `GET /cases/${id}`);
    if (scrub !== null) return;
    const { envelope } = await this.programme.database.store
      .selectFrom('reports')
      .select('envelope')
      .where('mailbox', '=', report)
      .executeTakeFirstOrThrow();
    const summary = await this.record();
    const choice = { choice: 'no-name', of: [envelope], summary };
    await browser.expect(204, `POST /cases/${id}/scrub`, choice);
  }

  /** Answers both steps of vetting, of a case that is scrubbed by then. */
  async vet(
    member: TestMember,
    id: string,
    { category = 'intrusion', filed = category, isIndicated = false }: TestAnswers = {},
  ): Promise<void> {
    const record = await this.record();
    const { browser } = member;
    await this.scrub(member, id);
    await browser.expect(204, `POST /cases/${id}/vetting`, { step: 1, category, filed, record });
    await browser.expect(204, `POST /cases/${id}/vetting`, { step: 2, isIndicated, record });
  }

  /** Vets a case and ends it, or proposes to. */
  async finish(member: TestMember, id: string, disposition: Finish['disposition'], answers?: TestAnswers) {
    const record = await this.record();
    if (disposition === 'out-of-scope') {
      const filed = answers?.filed ?? 'intrusion';
      return member.browser.expect(200, `POST /cases/${id}/finish`, { disposition, filed, record });
    }
    await this.vet(member, id, answers);
    const earlier = answers?.other === undefined ? {} : { earlier: { case: answers.other, reason: record } };
    return member.browser.expect(200, `POST /cases/${id}/finish`, { disposition, record, ...earlier });
  }

  /** Proposes an outcome to which it takes a second person, who agrees. */
  async finishTogether(
    lead: TestMember,
    other: TestMember,
    id: string,
    disposition: Finish['disposition'],
  ): Promise<void> {
    await this.finish(lead, id, disposition);
    const agreed = { result: 'agreed', record: await this.record() };
    await other.browser.expect(200, `POST /cases/${id}/review`, agreed);
  }

  /** Hands a case over at once, because two people say that it cannot wait. */
  async passOn(lead: TestMember, other: TestMember, id: string): Promise<void> {
    const { recipient } = (await this.newMember('coastguard')).keyring;
    await addBody(this.programme, { id: 'coastguard', name: 'Coastguard', recipient });
    await this.vet(lead, id, { isIndicated: true });
    const record = await this.record();
    for (const { browser } of [lead, other]) {
      await browser.expect(204, `POST /cases/${id}/life-safety`, { record });
    }
    const handing = { body: 'coastguard', package: encodeB64(randomBytes(16)), record, of: null };
    await lead.browser.expect(200, `POST /cases/${id}/hand-over`, handing);
  }

  /** Claims and opens a report. Returns the case's id and keyring. */
  async openCase(member: TestMember, report: TestReport): Promise<{ id: string; keyring: Keyring }> {
    await member.browser.expect(200, `POST /reports/${report.id}/claim`);
    const { keyring, ...opening } = await this.opening(member, report);
    await member.browser.expect(201, `POST /reports/${report.id}/open`, opening);
    return { id: opening.case.id, keyring };
  }
}

/** A quorum of two in three whose keys nobody has. */
export async function unknownGuardians(origin: string): Promise<GuardianQuorum> {
  const slots = [1, 2, 3].map(async (slot) => ({
    slot,
    recipient: (await makeKeyring(randomBytes(32), origin)).recipient,
  }));
  return { threshold: 2, slots: await Promise.all(slots) };
}
