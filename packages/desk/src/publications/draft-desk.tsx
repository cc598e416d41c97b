import type { PublicationSource, PublicationVersion } from '@bellbuoy/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { ItemSheetProps } from './item-sheet-props.ts';
import { SourceDesk } from './source-desk.tsx';

/** How long somebody has to stop typing before what they wrote is saved. */
const SAVE_AFTER_MS = 1_500;

/** A draft: written, saved by itself, and proposed to a second editor once nothing is wrong with it. */
export function DraftDesk(props: ItemSheetProps & { draft: PublicationVersion }) {
  const { place, item, languages, draft, onChanged, onGone } = props;
  const { api, today } = place.around;
  const [source, setSource] = useState<PublicationSource>({ facts: draft.facts, texts: draft.texts });
  const [faults, setFaults] = useState(0);
  const [startsOn, setStartsOn] = useState(today());
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const [isDiscarding, setDiscarding] = useState(false);
  const saving = useSaving(props, source, setProblem);

  const propose = async (event: Event) => {
    event.preventDefault();
    setProblem(null);
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
      <LastReason draft={draft} />
      {problem && <ProblemNotice code={problem} kept="awards.kept" />}
      <SourceDesk
        {...{ place, item, languages, source }}
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
        <div class="actions">
          <Button type="submit" kind="primary">
            {say('publications.propose.now')}
          </Button>
          {isDiscarding ? (
            <>
              <Button onPress={() => void discard()}>{say('publications.discard.now')}</Button>
              <Button kind="plain" onPress={() => setDiscarding(false)}>
                {say('publications.leave')}
              </Button>
            </>
          ) : (
            <Button kind="plain" onPress={() => setDiscarding(true)}>
              {say('publications.discard')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}

/** Why it was sent back, where it was. */
function LastReason({ draft: { acts } }: { draft: PublicationVersion }) {
  const last = acts.findLast(({ act }) => act === 'sent-back' || act === 'proposed');
  if (last?.act !== 'sent-back') return null;
  return (
    <div class="notice attention">
      <p class="headline">{say('publications.was-sent-back', { name: last.name })}</p>
      <p dir="auto">{last.reason}</p>
    </div>
  );
}

/** Saves what is written a moment after it was, and one saving after the other. */
function useSaving(
  { place, item, draft }: Pick<ItemSheetProps, 'place' | 'item'> & { draft: PublicationVersion },
  source: PublicationSource,
  onProblem: (code: DeskErrorCode) => void,
) {
  const [isSaved, setSaved] = useState(true);
  const latest = useRef(source);
  latest.current = source;
  const state = useRef({ revision: draft.revision, kept: source, turn: Promise.resolve() });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = async () => {
    const { revision, kept } = state.current;
    const { facts, texts } = latest.current;
    if (kept === latest.current) return;
    const saved = { facts, texts };
    const written = latest.current;
    const answer = await place.around.api.saveDraft(item, { revision, ...saved });
    state.current.revision = answer.revision;
    state.current.kept = written;
    if (written === latest.current) setSaved(true);
  };
  const now = async () => {
    clearTimeout(timer.current);
    const turn = state.current.turn.catch(() => {}).then(save);
    state.current.turn = turn;
    await turn;
    return state.current.revision;
  };
  useEffect(
    () => () => {
      // Whoever goes to another page does not lose the last words.
      void now().catch(() => {});
    },
    [],
  );
  return {
    isSaved,
    now,
    later: () => {
      setSaved(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        void now().catch((error: unknown) => onProblem(codeOf(error)));
      }, SAVE_AFTER_MS);
    },
  };
}
