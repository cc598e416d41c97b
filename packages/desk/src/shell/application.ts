import {
  decodeB64,
  type Invitation,
  isAtDesk,
  isAtRedressDesk,
  type ProgrammeInvitation,
  parseProgrammeFile,
  type Session,
} from '@bellbuoy/protocol';
import { codeOf } from '../desk/attempt.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import type { Stretch } from '../keys/stretch.ts';
import { acceptInvitation, type InvitationLink } from '../members/accept-invitation.ts';
import { joinProgramme } from '../office/join.ts';
import { DeskError, type DeskErrorCode } from '../problems/desk-error.ts';
import { type ProgrammeRewards, readRewards } from '../programme/read-rewards.ts';
import { keepGuardians } from '../redress/keep-guardians.ts';
import { openRedressDesk } from '../redress/open-redress-desk.ts';
import type { Surroundings } from '../seat/surroundings.ts';
import type { SeatStep } from '../seat/take-seat.ts';
import { takeSeat } from '../seat/take-seat.ts';
import { tendKeys } from '../seat/tend-keys.ts';
import { type FirstLead, type SetupStep, setUpFirstLead } from '../setup/set-up-first-lead.ts';
import { signInByPasskey } from '../sign-in/passkey.ts';
import { type SignInStep, signInByPassphrase } from '../sign-in/sign-in.ts';
import type { SignInReason } from '../sign-in/sign-in-page.tsx';
import type { EntryLink } from './address.ts';
import { type KeptDrafts, keepDrafts, openDrafts } from './kept-drafts.ts';
import { createStore, type Store } from './store.ts';

/** Which page there is. */
export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'setup'; readonly token: string; readonly isAdministrator: boolean }
  | { readonly kind: 'invitation'; readonly link: InvitationLink; readonly invitation: Invitation }
  | {
      readonly kind: 'joining';
      readonly link: InvitationLink;
      readonly invitation: ProgrammeInvitation;
    }
  | { readonly kind: 'sign-in'; readonly reason: SignInReason; readonly account: string }
  | { readonly kind: 'pending'; readonly session: Session }
  | {
      readonly kind: 'office';
      readonly around: Surroundings;
      readonly session: Session;
      readonly rewards: ProgrammeRewards | null;
    }
  | { readonly kind: 'desk'; readonly desk: Desk };

export type EntryStep = SetupStep | SignInStep | SeatStep | 'making-keyring';

export interface ApplicationState {
  readonly stage: Stage;
  /** What is being done on an entry page; null when it waits for somebody. */
  readonly step: EntryStep | null;
  readonly problem: DeskErrorCode | null;
  readonly kept: KeptDrafts | null;
}

/** The whole application: who is here, and what they may go on to. */
export interface Application {
  readonly store: Store<ApplicationState>;
  start(link: EntryLink | null): Promise<void>;
  setUp(lead: Omit<FirstLead, 'token'>): Promise<void>;
  accept(passphrase: string): Promise<void>;
  signInByPassphrase(account: string, passphrase: string): Promise<void>;
  signInByPasskey(): Promise<void>;
  /** Opens the guardians' own desk and sits down at it. @throws DeskError */
  openRedressDesk(): Promise<void>;
  /** Looks whether a newcomer has been admitted. */
  lookForAdmission(): Promise<void>;
  /** Forgets all keys and everything opened, at once. */
  lock(reason: SignInReason): void;
  signOut(reason: SignInReason): Promise<void>;
}

export function createApplication(around: Surroundings & { stretch: Stretch }): Application {
  const { api, keychain, stretch } = around;
  const store = createStore<ApplicationState>({
    stage: { kind: 'starting' },
    step: null,
    problem: null,
    kept: null,
  });
  const onStep = (step: EntryStep) => store.change({ step });
  let origin: Promise<string> | null = null;
  const programmeOrigin = () =>
    (origin ??= readOrigin(around).catch((error: unknown) => {
      origin = null;
      throw error;
    }));

  /** Does something on an entry page: shows how far it is, and what went wrong if it did. */
  const entering = async (act: () => Promise<Stage>) => {
    store.change({ problem: null });
    try {
      store.change({ stage: await act(), step: null });
    } catch (error) {
      keychain.lock();
      store.change({ step: null, problem: codeOf(error) });
    }
  };

  const sitDown = async (session: Session): Promise<Stage> => {
    if (!isAtDesk(session)) {
      if (session.desk !== null) return { kind: 'pending', session };
      forgetLink();
      return { kind: 'office', around, session, rewards: await readRewards(around.fetchFile) };
    }
    const taken = await takeSeat(around, session, onStep);
    const seat = isAtRedressDesk(session) ? await keepGuardians(taken) : taken;
    const drafts = await openDrafts(keychain, session.account, store.read().kept);
    store.change({ kept: null });
    forgetLink();
    void tendKeys(seat).catch(() => {});
    return { kind: 'desk', desk: createDesk(seat, drafts) };
  };

  const lock = (reason: SignInReason) => {
    const { stage } = store.read();
    if (stage.kind === 'desk') {
      const { seat, drafts } = stage.desk.store.read();
      void keepDrafts(keychain, seat.session.account, drafts).then((kept) => kept && store.change({ kept }));
    }
    const account = accountAt(stage);
    keychain.lock();
    store.change({ stage: { kind: 'sign-in', reason, account }, step: null, problem: null });
  };

  return {
    store,
    lock,
    async start(link) {
      const signInStage = { kind: 'sign-in', reason: 'came', account: '' } as const;
      try {
        store.change({ stage: link === null ? signInStage : await followLink(around, link) });
      } catch (error) {
        // A link that is over is no use to anybody, but whoever used it may sign in.
        forgetLink();
        store.change({ stage: signInStage, problem: codeOf(error) });
      }
    },
    setUp: (lead) =>
      entering(async () => {
        const { stage } = store.read();
        if (stage.kind !== 'setup') return stage;
        const place = await api.setupDesk(stage.token);
        if (place.origin !== (await programmeOrigin())) throw new DeskError('wrong-programme');
        return sitDown(await setUpFirstLead(around, place, { ...lead, token: stage.token, stretch }, onStep));
      }),
    accept: (passphrase) =>
      entering(async () => {
        const { stage } = store.read();
        if (stage.kind !== 'invitation' && stage.kind !== 'joining') return stage;
        onStep('making-keyring');
        const { link } = stage;
        if (stage.invitation.origin !== (await programmeOrigin())) throw new DeskError('wrong-programme');
        const made = { passphrase, stretch };
        return sitDown(
          await (stage.kind === 'joining'
            ? joinProgramme(around, link, { ...made, invitation: stage.invitation })
            : acceptInvitation(around, link, { ...made, invitation: stage.invitation })),
        );
      }),
    signInByPassphrase: (account, passphrase) =>
      entering(async () => {
        onStep('asking');
        const tools = { api, keychain, stretch, origin: await programmeOrigin(), onStep };
        return sitDown(await signInByPassphrase(tools, { account, passphrase }));
      }),
    signInByPasskey: () =>
      entering(async () => {
        onStep('asking');
        return sitDown(await signInByPasskey({ api, keychain, origin: await programmeOrigin() }));
      }),
    async openRedressDesk() {
      const { stage } = store.read();
      if (stage.kind !== 'office') return;
      store.change({ stage: await sitDown(await openRedressDesk(around, stage.session)), step: null });
    },
    async lookForAdmission() {
      const { stage } = store.read();
      const session = stage.kind === 'pending' ? await api.session().catch(() => null) : null;
      if (session !== null && isAtDesk(session)) await entering(() => sitDown(session));
    },
    async signOut(reason) {
      lock(reason);
      await api.signOut().catch(() => {});
    },
  };
}

/** @throws DeskError when the link is over, before anybody has gone to the trouble of keeping a passphrase. */
async function followLink({ api }: Surroundings, link: EntryLink): Promise<Stage> {
  if (link.kind === 'setup') {
    const { administrator } = await api.setupDesk(link.token);
    return { kind: 'setup', token: link.token, isAdministrator: administrator };
  }
  const parts = { id: link.id, secret: decodeB64(link.secret) };
  if (link.kind === 'joining') {
    const invitation = await api.programmeInvitation(link.id);
    return requireOpen({ kind: 'joining', link: parts, invitation });
  }
  const invitation = await api.invitation(link.id);
  return requireOpen({ kind: 'invitation', link: parts, invitation });
}

function requireOpen<Invited extends Stage & { invitation: { state: string } }>(stage: Invited): Invited {
  if (stage.invitation.state !== 'open') throw new DeskError('invitation-over');
  return stage;
}

function accountAt(stage: Stage): string {
  if (stage.kind === 'desk') return stage.desk.store.read().seat.session.account;
  return stage.kind === 'office' ? stage.session.account : '';
}

async function readOrigin({ fetchFile }: Surroundings): Promise<string> {
  const file = await fetchFile('/programme.json');
  if (file === null) throw new DeskError('wrong-programme');
  return parseProgrammeFile(file).origin;
}

// A used link does not stay in the address, where somebody else might come upon it.
function forgetLink(): void {
  if (/^#(setup|invite|join)=/.test(location.hash)) history.replaceState(null, '', '#/');
}
