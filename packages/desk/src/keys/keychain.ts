// The one module that holds secret keys. Nothing here returns a seed, an identity or a signing key: other modules hand in what
// is sealed and get plain bytes back, or hand in a message and get it signed. Keys live in this closure's memory, and in
// workers that it ends itself, until `lock`.

import {
  type Bytes,
  type CaseCard,
  type Day,
  decodeB64,
  type Epoch,
  encodeB64,
  encodeFrame,
  type GuardianQuorum,
  type InvitationTerms,
  invitationKey,
  type Keyring,
  type MemberChange,
  type Message,
  makeCase,
  makeEpoch,
  makeKeyring,
  makeRecovery,
  type NewEpoch,
  type NewRecovery,
  openBytes,
  openCard,
  openEnvelope,
  openRecoveryShare,
  ProtocolError,
  type Roster,
  type RosterRecovery,
  randomBytes,
  type SealPlace,
  sealBytes,
  sealCard,
  sealForGuardians,
  signMember,
  unwrapKeyring,
  wrapSeed,
} from '@bellbuoy/protocol';
import { forget, type Holding, keyringOf, learn, type WrappedKeyring, wrapAll } from './holding.ts';
import { createOpeners, type OpenedFiles, type SealedToCase } from './openers.ts';
import { putTogether, type RecoveryParts } from './recovery-parts.ts';

/** The public side of the signed-in member's keyring; `verify` is b64. */
export interface OwnKeys {
  readonly recipient: string;
  readonly verify: string;
}

export type Keychain = ReturnType<typeof createKeychain>;

/** An empty keychain. The application has one; a test has one for each person in it. */
export function createKeychain() {
  let own: Keyring | null = null;
  const epochs = new Map<number, Holding>();
  const cases = new Map<string, Holding>();
  const slots = new Map<string, Holding>();
  const openers = createOpeners();

  const member = () => own ?? locked();
  const epochKeyring = (epoch: number) => keyringOf(epochs.get(epoch), member());
  const caseKeyring = (id: string) => keyringOf(cases.get(id), member());

  return {
    /** Takes the member's seed. The caller overwrites its copy. */
    async unlock(seed: Uint8Array, origin: string): Promise<OwnKeys> {
      own = await makeKeyring(seed, origin);
      return publicSide(own);
    },

    /** Forgets everything. What JavaScript cannot overwrite, it lets go of. */
    lock(): void {
      openers.end();
      own?.seed.fill(0);
      own = null;
      for (const holdings of [epochs, cases, slots]) {
        for (const holding of holdings.values()) void forget(holding);
        holdings.clear();
      }
    },

    isUnlocked: () => own !== null,
    ownKeys: () => publicSide(member()),

    /** The member's own seed, sealed to the key of a passphrase or passkey. Returns b64. */
    keepFor: async (recipient: string) => encodeB64(await wrapSeed(member().seed, recipient)),
    sealToSelf: async (bytes: Uint8Array) => encodeB64(await sealBytes(bytes, member().recipient)),
    openOwn: (file: string) => openBytes(decodeB64(file), member().identity),
    /** The key of an invitation's link: nobody else can derive it from what was drawn for it. */
    invitationKey: (drawn: Uint8Array, terms: Omit<InvitationTerms, 'origin'>) =>
      invitationKey(member().seed, drawn, { ...terms, origin: member().origin }),
    signMember: (change: MemberChange, roster: Roster) => signMember(change, member(), roster),
    frameAsMember: (message: Message): Bytes => encodeFrame(message, member()),

    learnEpoch: (epoch: number, wrapped: WrappedKeyring) => learn(epochs, epoch, wrapped),
    /** @param recipient what the descriptor announces, where the epoch is to be sealed to or signed by. */
    holdsEpoch: (epoch: number, recipient?: string) =>
      epochs.has(epoch) && (recipient === undefined || epochs.get(epoch)?.recipient === recipient),
    openFromEpoch: async (epoch: number, envelope: string) =>
      openEnvelope(decodeB64(envelope), (await epochKeyring(epoch)).identity),
    frameAsEpoch: async (epoch: number, message: Message): Promise<Bytes> =>
      encodeFrame(message, await epochKeyring(epoch)),

    /** Seals a frame for guardians; the epoch signs the shares. */
    sealForGuardians: async (epoch: number, frame: Uint8Array, place: SealPlace, guardians: GuardianQuorum) =>
      sealForGuardians(frame, { place, signer: await epochKeyring(epoch), guardians }),

    async makeEpoch(plan: Pick<Epoch, 'epoch' | 'from'> & { roster: Roster }): Promise<NewEpoch> {
      const seed = randomBytes(32);
      const made = await makeEpoch({ ...plan, seed });
      epochs.set(plan.epoch, {
        recipient: made.recipient,
        keyring: makeKeyring(seed, plan.roster.origin),
        wrap: null,
        isProvisional: true,
      });
      return made;
    },

    async sealCard(card: CaseCard, epoch: number, caseId: string): Promise<string> {
      const { origin, seed } = await epochKeyring(epoch);
      return sealCard(card, { origin, epochSeed: seed, caseId });
    },
    async openCard(card: string, epoch: number, caseId: string): Promise<CaseCard> {
      const { origin, seed } = await epochKeyring(epoch);
      return openCard(card, { origin, epochSeed: seed, caseId });
    },

    /** Makes a recovery keyring for the leads of the roster, signed by the member. */
    makeRecovery: (roster: Roster, day: Day) => makeRecovery({ roster, day, signer: member() }),
    /** The member's own part of it, sealed to another lead, whose recipient must come from a verified roster. */
    passRecoveryShare: async (sealed: string, recovery: RosterRecovery, recipient: string) =>
      encodeB64(await sealBytes(await openRecoveryShare(sealed, member().identity, recovery), recipient)),
    /** Puts parts together, learns what they open, and makes the keyring that takes the place of the one used. */
    async useRecovery(parts: RecoveryParts): Promise<NewRecovery> {
      const old = await putTogether(parts, member());
      const opened = async ({ recipient, wrap }: { recipient: string; wrap: string }): Promise<Holding> => {
        const expected = { origin: old.origin, recipient };
        const keyring = await unwrapKeyring(decodeB64(wrap), old.identity, expected);
        return { recipient, wrap: null, keyring: Promise.resolve(keyring) };
      };
      for (const [epoch, wrapped] of Object.entries(parts.recoverable.epochs)) {
        if (!epochs.has(Number(epoch))) epochs.set(Number(epoch), await opened(wrapped));
      }
      for (const [id, wrapped] of Object.entries(parts.recoverable.cases)) {
        if (!cases.has(id)) cases.set(id, await opened(wrapped));
      }
      const made = await makeRecovery({ roster: parts.roster, day: parts.day, signer: old });
      old.seed.fill(0);
      return made;
    },

    learnCase: (id: string, wrapped: WrappedKeyring) => learn(cases, id, wrapped),
    holdsCase: (id: string) => cases.has(id),
    /** Lets go of a case's key, where the case is for others from now on. */
    forgetCase(id: string): void {
      const holding = cases.get(id);
      cases.delete(id);
      if (holding !== undefined) void forget(holding);
    },

    /** Makes a case's keyring, wrapped for every member of the roster. */
    async makeCase(id: string, roster: Roster) {
      const { keyring, recipient, wraps } = await makeCase({ roster });
      cases.set(id, { recipient, keyring: Promise.resolve(keyring), wrap: null });
      return { recipient, wraps };
    },
    sealToCase: async (id: string, bytes: Uint8Array) =>
      encodeB64(await sealBytes(bytes, (await caseKeyring(id)).recipient)),
    /** Opens what is sealed to many cases, in workers that have the member's identity until the keys are locked. */
    openFromCases: (sealed: readonly SealedToCase[]): Promise<OpenedFiles> => {
      const { identity, origin } = member();
      return openers.open({ identity, origin, sealed });
    },
    openFromCase: async (id: string, file: string) =>
      openBytes(decodeB64(file), (await caseKeyring(id)).identity),

    /** @param slotKey b64 of the slot's signature key, by which a verified block of guardians names it. */
    learnSlot: (slotKey: string, wrapped: WrappedKeyring) => learn(slots, slotKey, wrapped),
    /**
     * Learns a slot that somebody handed over, in the place of whatever was learnt of it before.
     *
     * @throws ProtocolError `unopenable` or `unverified` for anything but that slot's own keyring: then nothing is learnt.
     */
    async takeWrappedSlot(slotKey: string, wrapped: WrappedKeyring): Promise<void> {
      const taken = { ...wrapped, keyring: null };
      const keyring = await keyringOf(taken, member());
      if (encodeB64(keyring.verify) !== slotKey)
        throw new ProtocolError('unverified', 'not the key of this slot');
      slots.set(slotKey, taken);
    },
    holdsSlot: (slotKey: string) => slots.has(slotKey),
    /** Takes a slot's seed, drawn here or typed from paper; learnt for this session unless it is wrapped. Returns its public side. */
    async takeSlot(seed: Uint8Array): Promise<OwnKeys> {
      const keyring = await makeKeyring(seed, member().origin);
      const keys = publicSide(keyring);
      slots.set(keys.verify, { recipient: keys.recipient, wrap: null, keyring: Promise.resolve(keyring) });
      return keys;
    },
    /** Lends the keyring of a guardian slot to one piece of the protocol, which keeps nothing of it. */
    asSlot: async <Result>(slotKey: string, use: (slot: Keyring) => Promise<Result>): Promise<Result> =>
      use(await keyringOf(slots.get(slotKey), member())),
    /** Lends the member's own keyring alike, where a guardian asks. */
    asSelf: async <Result>(use: (own: Keyring) => Promise<Result>): Promise<Result> => use(member()),

    /** Epochs or cases wrapped for one more member, whose recipient must come from a checked invitation. */
    wrapEpochsFor: (recipient: string, wanted: readonly number[], onStep?: () => void) =>
      wrapAll(
        wanted.map((epoch) => [epoch, () => epochKeyring(epoch)] as const),
        recipient,
        onStep,
      ),
    wrapCasesFor: (recipient: string, wanted: readonly string[], onStep?: () => void) =>
      wrapAll(
        wanted.map((id) => [id, () => caseKeyring(id)] as const),
        recipient,
        onStep,
      ),
  };
}

function publicSide({ recipient, verify }: Keyring): OwnKeys {
  return { recipient, verify: encodeB64(verify) };
}

function locked(): never {
  throw new ProtocolError('unopenable', 'the keys are locked');
}
