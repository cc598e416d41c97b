import { frameRoom, isAtRedressDesk } from '@bellbuoy/protocol';
import { useMemo, useState } from 'preact/hooks';
import { ThanksSection } from '../awards/thanks-section.tsx';
import { ContextPane } from '../cases/context-pane.tsx';
import { Letter, LetterLoading } from '../cases/letter.tsx';
import type { LetterProps } from '../cases/letter-props.ts';
import { FailedView, GoneView, NothingChosen, NotYoursView } from '../cases/middle-pane.tsx';
import type { OpenedCase } from '../cases/opened-case.ts';
import { replyMessage } from '../cases/write-reply.ts';
import { ClusterSection } from '../clusters/cluster-section.tsx';
import { clusterOf } from '../clusters/fold-rows.ts';
import { similarTo } from '../clusters/similar.ts';
import { isByLead, isReviewer } from '../deciding/reviewer.ts';
import { saveFile } from '../handing-over/save-file.ts';
import { countNew } from '../lists/groups.ts';
import { ListPane } from '../lists/list-pane.tsx';
import { isOpenRow, type ListRow } from '../lists/list-rows.ts';
import { nameOf } from '../members/read-roster.ts';
import { say, spokenLanguage } from '../messages/say.ts';
import { MoveDialog } from '../moving/move-dialog.tsx';
import { otherDesks, titleOfDesk } from '../moving/other-desks.ts';
import { OpeningsSection } from '../openings/openings-section.tsx';
import { DeskOrders } from '../oversight/desk-orders.tsx';
import { UnopenedView } from '../queue/unopened-view.tsx';
import { WaitingView } from '../queue/waiting-view.tsx';
import { ReplyChooser } from '../replies/reply-chooser.tsx';
import type { ScrubTarget } from '../scrub/passages.ts';
import { quorumOf } from '../scrub/quorum.ts';
import { draftKey } from '../scrub/scrub-draft.ts';
import { ScrubEditor } from '../scrub/scrub-editor.tsx';
import { StepBackDialog } from '../scrub/step-back-dialog.tsx';
import { TranslationEditor } from '../scrub/translation-editor.tsx';
import { kindOfSeat } from '../seat/seat.ts';
import { TellDialog } from '../telling/tell-dialog.tsx';
import type { Desk } from './desk.ts';
import { type DeskState, emptyDraft } from './desk-state.ts';
import { canMove } from './moving-actions.ts';
import { offeredIn } from './reply-actions.ts';

export interface CasesPageProps {
  readonly desk: Desk;
  readonly state: DeskState;
  /** The case that is being decided. */
  readonly deciding: string | null;
  readonly onDeciding: (id: string | null) => void;
  readonly onExport: () => void;
}

/** The three panes: the list, what was chosen from it, and what is known beside it. */
export function CasesPage(props: CasesPageProps) {
  const { desk, state } = props;
  const { lists, held, chosen, reading, seat } = state;
  const [typed, setTyped] = useState('');
  const { size } = desk.search;
  const found = useMemo(
    () => (typed.trim() === '' ? null : new Set(desk.search.find(typed))),
    [desk, typed, lists, size],
  );
  return (
    <main class="panes" id="main" data-chosen={chosen.kind !== 'nothing'}>
      <h1 class="unseen">{say('bar.cases')}</h1>
      <ListPane
        lists={lists}
        news={lists && held && countNew(lists, held)}
        chosen={chosen}
        today={seat.today()}
        focus={desk.rows}
        typed={typed}
        found={found}
        onType={setTyped}
        selected={state.selected}
        onFold={() => void desk.clusters.fold([...state.selected])}
        onSelectNone={desk.clusters.clear}
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
      {state.isChoosingReply && (
        <ReplyChooser
          offered={offeredIn(state)}
          onChoose={(reply) => desk.replies.choose(reply)}
          onClose={() => desk.replies.close()}
        />
      )}
      {state.steppingBack && <SteppingBack {...props} />}
      {state.isMoving && <MovingAway {...props} />}
      {state.telling && <TellingAll {...props} telling={state.telling} />}
    </main>
  );
}

// While a case is being opened its place is kept, so that the letter does not move when it is there. A summary is written beside
// the original, which takes the room of both.
function hasContext({ chosen, reading, scrubbing, translating }: DeskState): boolean {
  if (scrubbing !== null || translating !== null) return false;
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
    const unopened = lists?.unopenable.find(({ report }) => report === chosen.report);
    if (unopened && reading.kind !== 'opening' && reading.kind !== 'unopenable') {
      const claim = (report: string) => void desk.queue.claim(report);
      return <UnopenedView row={unopened} reading={reading} onClaim={claim} />;
    }
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
  if (reading.kind === 'case' && state.scrubbing?.id === reading.opened.row.case) {
    return <CaseScrubbing {...props} opened={reading.opened} target={state.scrubbing.target} />;
  }
  if (reading.kind === 'case' && state.translating?.id === reading.opened.row.case) {
    return <CaseTranslating {...props} opened={reading.opened} target={state.translating.target} />;
  }
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
        onStepBack={() => desk.scrub.askToStepBack()}
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
  deciding,
  onDeciding,
}: CasesPageProps & {
  row: ListRow | null;
  opened: OpenedCase;
}) {
  const { seat, drafts, busy, trouble } = state;
  const id = opened.row.case;
  const draft = drafts[id] ?? emptyDraft;
  const title = row && isOpenRow(row) ? (row.card?.subject ?? '') : '';
  return (
    <Letter
      opened={opened}
      title={title}
      isOwn={opened.row.claimant === seat.session.account}
      isLead={seat.session.role === 'lead'}
      nameOf={(account) => nameOf(seat.members, account)}
      draft={draft}
      busy={busy}
      trouble={trouble}
      isDeciding={deciding === id}
      others={(state.lists?.rows ?? []).filter(isOpenRow).filter((other) => other.id !== id)}
      reviewing={reviewingOf(seat, opened)}
      roomFor={(text) => frameRoom(replyMessage(seat, opened, { epoch: LARGEST_EPOCH, text }))}
      onAttachment={desk.cases.attachment}
      onDraft={(change) => desk.cases.draft(id, change)}
      onTitle={(subject) => desk.cases.title(subject)}
      onReply={() => void desk.cases.reply(draft.reply.trim())}
      onDeciding={(isDeciding) => onDeciding(isDeciding ? id : null)}
      onAnswer={(answer) => void desk.deciding.answer(answer)}
      onEnd={(ending) => void desk.deciding.end(ending).then((isDone) => isDone && onDeciding(null))}
      onReview={(verdict) => void desk.deciding.review(verdict)}
      onReopen={() => void desk.cases.reopen()}
      passing={{
        bodies: seat.programme.descriptor.bodies,
        today: seat.today(),
        self: seat.session.account,
        isLead: seat.session.role === 'lead',
        nameOf: (account) => nameOf(seat.members, account),
        isWorking: busy === 'decide',
        handed: state.handed?.id === id ? state.handed.file : null,
        onHasten: (reason) => void desk.deciding.hasten(reason),
        onHandOver: (handing) => desk.deciding.handOver(handing),
        onSave: saveFile,
      }}
      finding={
        kindOfSeat(seat) === 'redress'
          ? {
              today: seat.today(),
              isWorking: busy === 'decide',
              onFind: (finding) => void desk.deciding.find(finding),
            }
          : null
      }
      onCheck={(begunCheck) => {
        desk.store.change({ begunCheck });
        location.hash = '#/oversight';
      }}
      onGiveBack={() => void desk.cases.giveBack(id)}
      onTake={() => void desk.cases.take(id)}
      replies={{
        offered: offeredIn(state),
        begunWith: state.begunWith?.id === id ? state.begunWith.reply : null,
        onOpen: () => void desk.replies.open(),
      }}
      translating={{
        isShown: state.showsTranslations,
        onShow: (isShown) => desk.scrub.showTranslations(isShown),
        onTranslate: (target) => desk.scrub.beginTranslation(target),
      }}
      hasScrubDraft={draft.scrub['case'] !== undefined}
      onScrub={(target) => desk.scrub.begin(target)}
    />
  );
}

function SteppingBack({ desk, state: { seat, busy, trouble } }: CasesPageProps) {
  const { account: self, role } = seat.session;
  const members =
    role === 'lead' && !isAtRedressDesk(seat.session) ? [...seat.members.roster.members.keys()] : [];
  return (
    <StepBackDialog
      self={self}
      colleagues={members
        .filter((account) => account !== self)
        .map((account) => ({ account, name: nameOf(seat.members, account) }))}
      isWorking={busy === 'recuse'}
      trouble={trouble}
      onStepBack={(account, reason) => void desk.scrub.stepBack(account, reason)}
      onClose={() => desk.scrub.closeStepBack()}
    />
  );
}

function MovingAway({ desk, state: { seat, busy, trouble } }: CasesPageProps) {
  return (
    <MoveDialog
      desks={otherDesks(seat).map((other) => ({
        id: other.id,
        title: titleOfDesk(other, spokenLanguage().tag),
      }))}
      isWorking={busy === 'move'}
      trouble={trouble}
      onMove={(moving) => void desk.moving.move(moving)}
      onClose={() => desk.moving.close()}
    />
  );
}

function TellingAll({
  desk,
  state: { seat, reading, busy, trouble },
  telling,
}: CasesPageProps & { telling: NonNullable<DeskState['telling']> }) {
  const room = (text: string) =>
    reading.kind === 'case'
      ? frameRoom(replyMessage(seat, reading.opened, { epoch: LARGEST_EPOCH, text }))
      : 0;
  return (
    <TellDialog
      audience={telling.audience}
      advisories={telling.advisories}
      told={telling.told}
      isWorking={busy === 'tell'}
      trouble={trouble}
      roomFor={room}
      onTell={(what) => void desk.telling.tell(what)}
      onClose={() => desk.telling.close()}
    />
  );
}

function CaseScrubbing({
  desk,
  state: { seat, drafts, busy, trouble },
  opened,
  target,
}: CasesPageProps & { opened: OpenedCase; target: ScrubTarget }) {
  const id = opened.row.case;
  return (
    <ScrubEditor
      key={`${id} ${draftKey(target)}`}
      opened={opened}
      target={target}
      quorum={quorumOf(seat)}
      draft={drafts[id]?.scrub[draftKey(target)] ?? null}
      busy={busy}
      trouble={trouble}
      onDraft={(draft) => desk.scrub.keepDraft(id, target, draft)}
      onSave={(scrubbing) => void desk.scrub.save(target, scrubbing)}
      onClose={() => desk.scrub.close()}
    />
  );
}

function CaseTranslating({
  desk,
  state: { drafts, busy, trouble },
  opened,
  target,
}: CasesPageProps & { opened: OpenedCase; target: ScrubTarget }) {
  const id = opened.row.case;
  return (
    <TranslationEditor
      key={`${id} ${draftKey(target)}`}
      opened={opened}
      target={target}
      draft={drafts[id]?.translations[draftKey(target)] ?? null}
      busy={busy}
      trouble={trouble}
      onDraft={(texts) => desk.scrub.keepTranslation(id, target, texts)}
      onSave={(translated) => void desk.scrub.translate(target, translated)}
      onClose={() => desk.scrub.closeTranslation()}
    />
  );
}

function reviewingOf(seat: DeskState['seat'], { row }: OpenedCase): LetterProps['reviewing'] {
  if (isReviewer(seat, row)) return 'reviews';
  return isByLead(seat, row) ? 'waits-for-anybody' : 'waits-for-lead';
}

/** Counting the room that a text has, an epoch's number takes at most these digits. */
const LARGEST_EPOCH = 99_999;

function Context({ desk, state, onExport }: CasesPageProps) {
  const { reading, seat, drafts, busy } = state;
  if (reading.kind !== 'case') return null;
  const { opened } = reading;
  const { note, ownNote } = drafts[opened.row.case] ?? emptyDraft;
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
      ownNoteDraft={ownNote}
      onOwnNoteDraft={(text) => desk.cases.draft(opened.row.case, { ownNote: text })}
      onOwnNote={() => void desk.cases.ownNote(ownNote.trim())}
      onExport={onExport}
      onStepBack={() => desk.scrub.askToStepBack()}
      onMove={canMove(state) ? () => desk.moving.ask() : null}
      cluster={
        isAtRedressDesk(seat.session) ? null : <Cluster desk={desk} state={state} id={opened.row.case} />
      }
      orders={
        isAtRedressDesk(seat.session) ? null : (
          <DeskOrders
            key={opened.row.case}
            seat={seat}
            about={opened.row}
            onSaid={(said) => desk.store.change({ said })}
          />
        )
      }
      openings={
        seat.session.role === 'lead' && !isAtRedressDesk(seat.session) ? (
          <OpeningsSection
            key={opened.row.case}
            seat={seat}
            opened={opened}
            onSaid={(said) => desk.store.change({ said })}
          />
        ) : null
      }
      thanks={
        seat.rewards && (
          <ThanksSection
            key={opened.row.case}
            {...{ seat, opened, rewards: seat.rewards }}
            onSaid={(said) => desk.store.change({ said })}
            onChanged={() => void desk.cases.read(opened.row.case)}
          />
        )
      }
    />
  );
}

function Cluster({ desk, state: { lists }, id }: { desk: Desk; state: DeskState; id: string }) {
  const { size } = desk.search;
  const { members, similar, isBurst } = useMemo(() => {
    const rows = lists?.rows.filter(isOpenRow) ?? [];
    const together = clusterOf(rows, id);
    const own = rows.find((row) => row.id === id);
    const found = own ? similarTo(own, desk.search, rows) : { ids: [], isBurst: false };
    const apart = found.ids.filter((each) => !together.some((row) => row.id === each));
    return {
      members: together,
      similar: apart.flatMap((each) => rows.find((row) => row.id === each) ?? []),
      isBurst: found.isBurst,
    };
  }, [lists, id, size]);
  return (
    <ClusterSection
      id={id}
      members={members}
      similar={similar}
      isBurst={isBurst}
      onFold={(other) => void desk.clusters.fold([id, other])}
      onUnfold={(ids) => void desk.clusters.unfold(ids)}
      onTell={() => void desk.telling.ask(id)}
    />
  );
}
