import type { PublicationAnswer, PublicationSource, PublicationVersion } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { DecideForm } from './decide-form.tsx';
import { Differences } from './differences.tsx';
import { DraftDesk } from './draft-desk.tsx';
import { History } from './history.tsx';
import { Unsigned } from './item-list.tsx';
import type { ItemSheetProps } from './item-sheet-props.ts';
import { SheetHead } from './sheet-head.tsx';
import { SourceDesk } from './source-desk.tsx';
import { titleIn } from './titles.ts';
import { WithdrawForm } from './withdraw-form.tsx';

/** One lesson, advisory or campaign: what is on the site, what is being written, and all that was. */
export function ItemSheet(props: ItemSheetProps) {
  const { item, onClose } = props;
  const working = item.versions.find(({ state }) => state === 'draft' || state === 'proposed') ?? null;
  const source = working ?? shownSource(item) ?? item.versions[0] ?? null;
  return (
    <>
      <SheetHead title={titleIn(source?.texts ?? {}) ?? item.id} onClose={onClose}>
        {say(`publications.kind.${item.kind}`)} · <bdi>{item.id}</bdi>
      </SheetHead>
      {working?.state === 'draft' && <DraftDesk {...props} draft={working} />}
      {working?.state === 'proposed' && <Proposed {...props} proposed={working} />}
      {working === null && source !== null && <Standing {...props} source={source} />}
      <Shown {...props} />
      <History item={item} />
    </>
  );
}

/** What is on the site now; null where nothing of the item is. */
export function shownSource({ shown, shipped, versions }: PublicationAnswer): PublicationSource | null {
  if (shown === 0) return shipped;
  return versions.find(({ version }) => version === shown) ?? null;
}

/** Nobody is writing: what there is, and the way to begin a next version. */
function Standing({
  place,
  item,
  languages,
  source,
  onChanged,
}: ItemSheetProps & { source: PublicationSource }) {
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const begin = async () => {
    setProblem(null);
    const { facts, texts } = source;
    await place.around.api.saveDraft(item, { revision: 0, facts, texts }).then(
      () => onChanged(say('publications.said.begun')),
      (error: unknown) => setProblem(codeOf(error)),
    );
  };
  return (
    <section>
      {problem && <ProblemNotice code={problem} />}
      <div class="actions">
        <Button kind="primary" onPress={() => void begin()}>
          {say('publications.change')}
        </Button>
      </div>
      <SourceDesk {...{ place, item, languages, source }} onSource={null} />
    </section>
  );
}

/** A version that waits for a second editor: for whoever is not its proposer, both answers, equal in weight. */
function Proposed(props: ItemSheetProps & { proposed: PublicationVersion }) {
  const { place, item, languages, signing, proposed, onChanged } = props;
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const isOwn = proposed.proposedBy === place.session.account;
  const name = proposed.acts.findLast(({ act }) => act === 'proposed')?.name ?? proposed.proposedBy ?? '';
  const takeBack = () =>
    place.around.api.takeBackProposal(item, proposed).then(
      () => onChanged(say('publications.said.taken-back')),
      (error: unknown) => setProblem(codeOf(error)),
    );
  return (
    <section>
      <p class="notice attention">
        {isOwn ? say('publications.proposed.own.long') : say('publications.proposed.long', { name })}{' '}
        {say('publications.starts', { day: longDay(proposed.startsOn ?? '') })}
      </p>
      {problem && <ProblemNotice code={problem} />}
      {isOwn && (
        <div class="actions">
          <Button onPress={() => void takeBack()}>{say('publications.take-back')}</Button>
        </div>
      )}
      <SourceDesk {...{ place, item, languages, source: proposed }} onSource={null} />
      <h2>{say('publications.differences.shown')}</h2>
      <Differences before={shownSource(item)} after={proposed} />
      {!isOwn && signing !== 'here' && <p class="notice">{say('publications.signed-elsewhere')}</p>}
      {!isOwn && (
        <DecideForm
          proposal={{
            title: say('publications.decide'),
            look: say('publications.decide.look'),
            yes: { result: 'published', label: say('publications.publish') },
          }}
          onDecide={(result, reason) =>
            place.around.api.decidePublication(item, { revision: proposed.revision, result, reason })
          }
          onDecided={(result) => onChanged(say(`publications.said.${result}`))}
        />
      )}
    </section>
  );
}

/** What is on the site or to come, and the way to take it off: one editor may, so that what is wrong goes at once. */
function Shown(props: ItemSheetProps) {
  const { place, item, signing, onChanged } = props;
  const today = place.around.today();
  const ours = item.versions.filter(
    ({ version, state, startsOn }) =>
      version === item.shown || (state === 'published' && startsOn !== null && startsOn > today),
  );
  if (ours.length === 0) return null;
  return (
    <section>
      <h2>{say('publications.on-site')}</h2>
      {signing === 'waiting' && <Unsigned />}
      {ours.map((version) => (
        <WithdrawForm
          key={version.version}
          version={version}
          isComing={version.version !== item.shown}
          isShipped={item.shipped !== null}
          onWithdraw={(reason) =>
            place.around.api.withdrawPublication(item, { version: version.version, reason })
          }
          onDone={() => onChanged(say('publications.said.withdrawn'))}
        />
      ))}
    </section>
  );
}
