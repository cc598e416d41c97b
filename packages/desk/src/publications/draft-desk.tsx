import type { PublicationSource, PublicationVersion } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { DraftActions } from './draft-actions.tsx';
import type { ItemSheetProps } from './item-sheet-props.ts';
import { SentBack } from './sent-back.tsx';
import { SourceDesk } from './source-desk.tsx';
import { useSaving } from './use-saving.ts';

/** A draft: written, saved by itself, and proposed to a second editor once nothing is wrong with it. */
export function DraftDesk(props: ItemSheetProps & { draft: PublicationVersion }) {
  const { place, item, languages, draft, onChanged, onGone } = props;
  const { api, today } = place.around;
  const [source, setSource] = useState<PublicationSource>({ facts: draft.facts, texts: draft.texts });
  const [faults, setFaults] = useState(0);
  const [asked, setAsked] = useState(0);
  const [startsOn, setStartsOn] = useState(today());
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const saving = useSaving(source, {
    revision: draft.revision,
    save: async (written, revision) => (await api.saveDraft(item, { revision, ...written })).revision,
    onProblem: setProblem,
  });

  const propose = async (event: Event) => {
    event.preventDefault();
    setProblem(null);
    if (faults > 0) return setAsked(asked + 1);
    try {
      const revision = await saving.now();
      await api.proposePublication(item, { revision, startsOn });
      await onChanged(say('publications.said.proposed'));
    } catch (error) {
      setProblem(codeOf(error));
    }
  };
  const discard = async () => {
    setProblem(null);
    try {
      await api.discardDraft(item, { revision: await saving.now() });
      await (item.versions.length > 1 || item.shipped !== null ? onChanged : onGone)(
        say('publications.said.discarded'),
      );
    } catch (error) {
      setProblem(codeOf(error));
    }
  };
  return (
    <section>
      <SentBack acts={draft.acts} sayWho={(values) => say('publications.was-sent-back', values)} />
      {problem && <ProblemNotice code={problem} kept="awards.kept" />}
      <SourceDesk
        {...{ place, item, languages, source, asked }}
        onSource={(changed) => {
          setSource(changed);
          saving.later();
        }}
        onFaults={setFaults}
      />
      <p class="quiet" role="status">
        {saving.isSaved ? say('publications.saved') : say('publications.saving')}
      </p>
      <form onSubmit={(event) => void propose(event)} noValidate>
        <h2>{say('publications.propose')}</h2>
        <p>
          {faults > 0
            ? say('publications.faults.first', { count: faults })
            : say('publications.propose.what')}
        </p>
        <Field label={say('publications.starts-on')} hint={say('publications.starts-on.hint')}>
          {(field) => (
            <input
              {...field}
              class="input"
              type="date"
              min={today()}
              value={startsOn}
              onInput={({ currentTarget }) => setStartsOn(currentTarget.value || today())}
            />
          )}
        </Field>
        <DraftActions onDiscard={discard} />
      </form>
    </section>
  );
}
