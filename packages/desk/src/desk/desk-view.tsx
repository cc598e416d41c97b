import { frameRoom } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { AccountView } from '../account/account-view.tsx';
import { ContextPane } from '../cases/context-pane.tsx';
import { Letter, LetterLoading } from '../cases/letter.tsx';
import { FailedView, GoneView, NothingChosen, NotYoursView, WaitingView } from '../cases/middle-pane.tsx';
import { replyMessage } from '../cases/write-reply.ts';
import { type Command } from '../keyboard/command.ts';
import { KeysDialog } from '../keyboard/keys-dialog.tsx';
import { listenForKeys } from '../keyboard/listen.ts';
import { Palette } from '../keyboard/palette.tsx';
import { hasSingleKeys } from '../keyboard/single-keys.ts';
import { countNew } from '../lists/groups.ts';
import { ListPane } from '../lists/list-pane.tsx';
import { isOpenRow, type ListRow } from '../lists/list-rows.ts';
import { MembersView } from '../members/members-view.tsx';
import { nameOf } from '../members/read-roster.ts';
import { language, say } from '../messages/say.ts';
import { deskOf } from '../programme/read-programme.ts';
import type { Seat } from '../seat/seat.ts';
import { type Address, parseAddress } from '../shell/address.ts';
import { Bar, StatusLine } from '../shell/bar.tsx';
import { useStore } from '../shell/store.ts';
import type { Desk } from './desk.ts';
import { deskCommands } from './desk-commands.ts';
import { type DeskState, emptyDraft } from './desk-state.ts';

/** The desk of a member at work. */
export function DeskView({ desk, onSignOut }: { desk: Desk; onSignOut: () => void }) {
  const state = useStore(desk.store);
  const address = useAddress(desk);
  const [dialog, setDialog] = useState<'palette' | 'keys' | null>(null);
  const [finishing, setFinishing] = useState<string | null>(null);
  const [isOffline, setOffline] = useState(false);
  const title = deskTitle(state.seat);
  const commands = () =>
    deskCommands(desk, {
      openPalette: () => setDialog('palette'),
      openKeys: () => setDialog('keys'),
      startFinishing: () => state.chosen.kind === 'case' && setFinishing(state.chosen.id),
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
        onPalette={() => setDialog('palette')}
        onKeys={() => setDialog('keys')}
      />
      {address.page === 'cases' && (
        <CasesPage desk={desk} state={state} finishing={finishing} onFinishing={setFinishing} />
      )}
      {address.page === 'members' && <MembersView desk={desk} />}
      {address.page === 'account' && <AccountView desk={desk} onSignOut={onSignOut} />}
      <StatusLine said={state.said} standing={standingWords(state.seat, isOffline)} />
      <Dialogs
        dialog={dialog}
        commands={commands}
        onClose={(closed) => setDialog((open) => (open === closed ? null : open))}
      />
    </div>
  );
}

function Dialogs({
  dialog,
  commands,
  onClose,
}: {
  dialog: 'palette' | 'keys' | null;
  commands: () => Command[];
  onClose: (closed: 'palette' | 'keys') => void;
}) {
  // A dialog tells late that it was closed: by then the other one may be open.
  if (dialog === 'palette') return <Palette commands={commands()} onClose={() => onClose('palette')} />;
  return dialog === 'keys' ? <KeysDialog commands={commands()} onClose={() => onClose('keys')} /> : null;
}

interface CasesPageProps {
  desk: Desk;
  state: DeskState;
  finishing: string | null;
  onFinishing: (id: string | null) => void;
}

function CasesPage(props: CasesPageProps) {
  const { desk, state } = props;
  const { lists, held, chosen, reading, seat } = state;
  return (
    <main class="panes" id="main" data-chosen={chosen.kind !== 'nothing'}>
      <ListPane
        lists={lists}
        news={lists && held && countNew(lists, held)}
        chosen={chosen}
        today={seat.today()}
        onShowNews={desk.lists.showHeld}
        onClaimNext={() => void desk.queue.claimNext()}
      />
      <div class="reading" data-context={hasContext(state)}>
        <section class="pane middle" aria-label={say('letter.pane')}>
          <Middle {...props} />
        </section>
        <aside class="pane context" aria-label={say('context.title')}>
          {reading.kind === 'case' && <Context {...props} />}
        </aside>
      </div>
    </main>
  );
}

// While a case is being opened its place is kept, so that the letter does not move when it is there.
function hasContext({ chosen, reading }: DeskState): boolean {
  return chosen.kind === 'case' && (reading.kind === 'case' || reading.kind === 'loading');
}

function Middle(props: CasesPageProps) {
  const { desk, state } = props;
  const { lists, chosen, reading, seat, busy } = state;
  if (chosen.kind === 'nothing') {
    return (
      <NothingChosen lists={lists} today={seat.today()} onClaimNext={() => void desk.queue.claimNext()} />
    );
  }
  if (chosen.kind === 'waiting') {
    return (
      <WaitingView
        row={lists?.waiting.find(({ report }) => report === chosen.report) ?? null}
        reading={reading}
        isReleasing={busy === 'release'}
        isMarking={busy === 'unopenable'}
        onClaim={(report) => void desk.queue.claim(report)}
        onRelease={() => void desk.queue.release()}
        onUnopenable={() => void desk.queue.markUnopenable()}
      />
    );
  }
  const row = lists?.rows.find(({ id }) => id === chosen.id) ?? null;
  if (row && !isOpenRow(row)) return <GoneView kind={row.kind} day={row.day} />;
  if (reading.kind === 'case') return <CaseLetter {...props} row={row} opened={reading.opened} />;
  if (reading.kind !== 'failed') return <LetterLoading />;
  if (reading.code === 'not-claimed' && row && isOpenRow(row)) {
    return (
      <NotYoursView
        row={row}
        isLead={seat.session.role === 'lead'}
        busy={busy}
        onTake={() => void desk.cases.take(row.id)}
        onGiveBack={() => void desk.cases.giveBack(row.id)}
      />
    );
  }
  return <FailedView code={reading.code} />;
}

function CaseLetter({
  desk,
  state,
  row,
  opened,
  finishing,
  onFinishing,
}: CasesPageProps & {
  row: ListRow | null;
  opened: Extract<DeskState['reading'], { kind: 'case' }>['opened'];
}) {
  const { seat, drafts, busy, trouble } = state;
  const id = opened.row.case;
  const draft = drafts[id] ?? emptyDraft;
  const title = row && isOpenRow(row) ? (row.card?.subject ?? '') : '';
  return (
    <Letter
      opened={opened}
      title={title}
      draft={draft}
      busy={busy}
      trouble={trouble}
      isFinishing={finishing === id}
      roomFor={(text) => frameRoom(replyMessage(seat, opened, { epoch: LARGEST_EPOCH, text }))}
      onAttachment={desk.cases.attachment}
      onDraft={(change) => desk.cases.draft(id, change)}
      onTitle={(subject) => void desk.cases.title(subject)}
      onReply={() => void desk.cases.reply(draft.reply.trim())}
      onFinishing={(isFinishing) => onFinishing(isFinishing ? id : null)}
      onFinish={(ending) => void desk.cases.finish(ending).then((isDone) => isDone && onFinishing(null))}
      onReopen={() => void desk.cases.reopen()}
      onGiveBack={() => void desk.cases.giveBack(id)}
    />
  );
}

/** Counting the room that a text has, an epoch's number takes at most these digits. */
const LARGEST_EPOCH = 99_999;

function Context({ desk, state }: CasesPageProps) {
  const { reading, seat, drafts, busy } = state;
  if (reading.kind !== 'case') return null;
  const { opened } = reading;
  const { note } = drafts[opened.row.case] ?? emptyDraft;
  return (
    <ContextPane
      opened={opened}
      today={seat.today()}
      self={seat.session.account}
      nameOf={(account) => nameOf(seat.members, account)}
      noteDraft={note}
      busy={busy}
      onNoteDraft={(text) => desk.cases.draft(opened.row.case, { note: text })}
      onNote={() => void desk.cases.note(note.trim())}
    />
  );
}

function useAddress(desk: Desk): Address {
  const [address, setAddress] = useState(() => parseAddress(location.hash));
  useEffect(() => {
    const follow = () => {
      setAddress(parseAddress(location.hash));
      desk.follow(location.hash);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [desk]);
  return address;
}

function deskTitle({ programme, session }: Seat): string {
  const titles = deskOf(programme, session.desk)?.title ?? {};
  return titles[language] ?? titles['en'] ?? Object.values(titles)[0] ?? session.origin;
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
