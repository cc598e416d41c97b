import { useEffect, useState } from 'preact/hooks';
import { AccountView } from '../account/account-view.tsx';
import { AccountsView } from '../accounts/accounts-view.tsx';
import { DemandsView } from '../demands/demands-view.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { isGuardianPage } from '../guardians/guardian-place.ts';
import { GuardianView } from '../guardians/guardian-view.tsx';
import { type Command } from '../keyboard/command.ts';
import { KeysDialog } from '../keyboard/keys-dialog.tsx';
import { listenForKeys } from '../keyboard/listen.ts';
import { Palette } from '../keyboard/palette.tsx';
import { hasSingleKeys } from '../keyboard/single-keys.ts';
import { MeasuresView } from '../measures/measures-view.tsx';
import { MembersView } from '../members/members-view.tsx';
import { say, spokenLanguage } from '../messages/say.ts';
import { AwardsView } from '../panel/awards-view.tsx';
import { deskOf } from '../programme/read-programme.ts';
import { PublicationsView } from '../publications/publications-view.tsx';
import { RecoveryView } from '../recovery/recovery-view.tsx';
import type { Seat } from '../seat/seat.ts';
import { type Address, parseAddress } from '../shell/address.ts';
import { Bar, StatusLine } from '../shell/bar.tsx';
import { pagesOf } from '../shell/pages.ts';
import { useStore } from '../shell/store.ts';
import { CasesPage } from './cases-page.tsx';
import type { Desk } from './desk.ts';
import { deskCommands, findCases } from './desk-commands.ts';
import type { DeskState } from './desk-state.ts';

type Dialog = 'palette' | 'keys' | 'case' | 'list';

/** The desk of a member at work. */
export function DeskView({ desk, onSignOut }: { desk: Desk; onSignOut: () => void }) {
  const state = useStore(desk.store);
  const address = useAddress(desk);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [deciding, setDeciding] = useState<string | null>(null);
  const [isOffline, setOffline] = useState(false);
  const title = deskTitle(state.seat);
  const isAdministrator = state.seat.session.roles.includes('administrator');
  const onSaid = (said: string) => desk.store.change({ said });
  const commands = () =>
    deskCommands(desk, {
      openPalette: () => setDialog('palette'),
      openKeys: () => setDialog('keys'),
      exportCase: () => setDialog('case'),
      exportList: () => setDialog('list'),
      startDeciding: () => state.chosen.kind === 'case' && setDeciding(state.chosen.id),
      signOut: onSignOut,
    });
  useEffect(() => listenForKeys({ commands, hasSingleKeys }));
  useEffect(() => {
    document.title = pageTitle(address, state, title);
  });
  useEffect(() => {
    void desk.lists.refresh('now').catch(() => setOffline(true));
    return desk.lists.keepFresh((isReached) => setOffline(!isReached));
  }, [desk]);
  return (
    <div class="desk">
      <Bar
        title={title}
        page={address.page}
        pages={pagesOf(state.seat)}
        onPalette={() => setDialog('palette')}
        onKeys={() => setDialog('keys')}
      />
      {address.page === 'cases' && (
        <CasesPage
          desk={desk}
          state={state}
          deciding={deciding}
          onDeciding={setDeciding}
          onExport={() => setDialog('case')}
        />
      )}
      {address.page === 'members' && <MembersView desk={desk} />}
      {address.page === 'measures' && <MeasuresView api={state.seat.api} />}
      {address.page === 'recovery' && <RecoveryView desk={desk} />}
      {address.page === 'awards' && state.seat.rewards && (
        <AwardsView
          place={{
            ...{ around: state.seat, session: state.seat.session, rewards: state.seat.rewards, onSaid },
          }}
        />
      )}
      {address.page === 'publications' && state.seat.session.roles.includes('editor') && (
        <PublicationsView place={{ around: state.seat, session: state.seat.session, onSaid }} />
      )}
      {address.page === 'accounts' && (
        <AccountsView around={state.seat} rewards={state.seat.rewards} onSaid={onSaid} />
      )}
      {address.page === 'account' && (
        <AccountView around={state.seat} session={state.seat.session} onSaid={onSaid} onSignOut={onSignOut} />
      )}
      {address.page === 'demands' && isAdministrator && (
        <DemandsView api={state.seat.api} today={state.seat.today} mayRecord onSaid={onSaid} />
      )}
      {isGuardianPage(address.page) && !isAdministrator && (
        <GuardianView
          page={address.page}
          place={{
            around: state.seat,
            session: state.seat.session,
            seat: state.seat,
            begunCheck: state.begunCheck,
            onSaid,
          }}
        />
      )}
      <StatusLine
        said={state.said}
        standing={standingWords(state.seat, isOffline)}
        onUndo={state.undo && (() => void state.undo?.())}
      />
      <Dialogs
        dialog={dialog}
        desk={desk}
        commands={commands}
        findCases={(typed) => findCases(desk, typed)}
        onClose={(closed) => setDialog((open) => (open === closed ? null : open))}
      />
    </div>
  );
}

function Dialogs({
  dialog,
  desk,
  commands,
  findCases,
  onClose,
}: {
  dialog: Dialog | null;
  desk: Desk;
  commands: () => Command[];
  findCases: (typed: string) => Command[];
  onClose: (closed: Dialog) => void;
}) {
  // A dialog tells late that it was closed: by then the other one may be open.
  if (dialog === 'palette')
    return <Palette commands={commands()} findCases={findCases} onClose={() => onClose('palette')} />;
  if (dialog === 'keys') return <KeysDialog commands={commands()} onClose={() => onClose('keys')} />;
  if (dialog === null) return null;
  return <ExportDialog what={dialog} onExport={desk.exports[dialog]} onClose={() => onClose(dialog)} />;
}

function useAddress(desk: Desk): Address {
  const [address, setAddress] = useState(() => addressFor(desk));
  useEffect(() => {
    const follow = () => {
      setAddress(addressFor(desk));
      desk.follow(location.hash);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [desk]);
  return address;
}

// The guardians' pages are nobody else's, and most of a desk's are not theirs.
function addressFor(desk: Desk): Address {
  const address = parseAddress(location.hash);
  const pages: readonly string[] = pagesOf(desk.store.read().seat);
  const isTheirs = address.page === 'recovery' || pages.includes(address.page);
  return isTheirs ? address : { page: 'cases', chosen: { kind: 'nothing' } };
}

function deskTitle({ programme, session }: Seat): string {
  const titles = deskOf(programme, session.desk)?.title ?? {};
  return titles[spokenLanguage().tag] ?? titles['en'] ?? Object.values(titles)[0] ?? session.origin;
}

// Browsers keep titles in their history, so the title names pages and never what a case is about.
function pageTitle({ page }: Address, { lists }: DeskState, title: string): string {
  const waiting = lists?.waiting.filter(({ claimant }) => claimant === null).length ?? 0;
  const count = page === 'cases' && waiting > 0 ? `(${waiting}) ` : '';
  return `${count}${say(`bar.${page}`)} · ${title}`;
}

function standingWords({ programme }: Seat, isOffline: boolean): string {
  if (isOffline) return say('status.offline');
  return say(programme.isExpired ? 'status.expired' : 'status.locks');
}
