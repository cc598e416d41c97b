import type { PostFault } from '@bellbuoy/content/posts';
import type { PublicationList, WrittenPost } from '@bellbuoy/protocol';
import { maxPostLength } from '@bellbuoy/protocol/posts';
import { useRef, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { Field } from '../form/field.tsx';
import { LANGUAGES } from '../messages/languages.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { DraftActions } from '../publications/draft-actions.tsx';
import { FaultList } from '../publications/fault-list.tsx';
import { titleOf } from '../publications/item-list.tsx';
import { SentBack } from '../publications/sent-back.tsx';
import { useSaving } from '../publications/use-saving.ts';
import { useCheckedPost } from './check-post.ts';
import { ForGood, PostWords } from './post-parts.tsx';
import type { PostSheetProps } from './post-sheet-props.ts';

/** A post that is being written: saved by itself, and proposed to a second editor once nothing is wrong with it. */
export function PostDraft({ place, post, list, onChanged, onGone }: PostSheetProps) {
  const { api } = place.around;
  const [written, setWritten] = useState<WrittenPost>({
    ...{ text: post.text, language: post.language, about: post.about },
  });
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const faultBox = useRef<HTMLDivElement>(null);
  const checked = useCheckedPost(written, post, list);
  const saving = useSaving(written, {
    revision: post.revision,
    save: async (draft, revision) => (await api.savePost(post.id, { revision, ...draft })).revision,
    onProblem: setProblem,
  });
  const change = (changed: Partial<WrittenPost>) => {
    setWritten({ ...written, ...changed });
    saving.later();
  };
  const attempt = async (work: () => Promise<void>) => {
    setProblem(null);
    await work().catch((error: unknown) => setProblem(codeOf(error)));
  };
  const propose = (event: Event) => {
    event.preventDefault();
    const isGood = checked !== null && checked.faults.length === 0;
    if (!isGood) return faultBox.current?.querySelector('button')?.focus();
    void attempt(async () => {
      await api.proposePost(post.id, { revision: await saving.now() });
      await onChanged(say('posts.said.proposed'));
    });
  };
  const discard = () =>
    attempt(async () => {
      await api.discardPost(post.id, { revision: await saving.now() });
      await onGone(say('posts.said.discarded'));
    });
  const goTo = (fault: PostFault) => {
    const word = 'found' in fault ? fault.found : '';
    const start = Math.max(written.text.indexOf(word), 0);
    field.current?.focus();
    field.current?.setSelectionRange(start, start + (written.text.includes(word) ? word.length : 0));
  };
  const faults = checked?.faults ?? [];
  return (
    <section>
      <SentBack acts={post.acts} sayWho={(values) => say('posts.was-sent-back', values)} />
      {problem && <ProblemNotice code={problem} kept="awards.kept" />}
      <form onSubmit={propose} noValidate>
        <Field label={say('posts.text')} hint={say('posts.text.hint')}>
          {(props) => (
            <textarea
              {...props}
              ref={field}
              class="input"
              rows={6}
              dir="auto"
              lang={written.language ?? undefined}
              value={written.text}
              onInput={({ currentTarget }) => change({ text: currentTarget.value })}
            />
          )}
        </Field>
        <div ref={faultBox}>
          <p class="quiet">
            {say('posts.length', { count: checked?.words.length ?? 0, most: maxPostLength })}
          </p>
          <FaultList
            faults={faults.map((fault) => ({
              key: `${fault.kind} ${'found' in fault ? fault.found : ''}`,
              goTo: say('posts.fault.find'),
              ...sayFault(fault),
              go: () => goTo(fault),
            }))}
          />
        </div>
        <LanguageField {...{ list, written, change }} />
        <AboutField {...{ list, written, change }} />
        <h2>{say('posts.words')}</h2>
        {checked === null || checked.words === '' ? (
          <p>{say('posts.words.none')}</p>
        ) : (
          <PostWords words={checked.words} language={written.language} />
        )}
        <p class="quiet" role="status">
          {saving.isSaved ? say('publications.saved') : say('publications.saving')}
        </p>
        <h2>{say('publications.propose')}</h2>
        <p>{say('posts.propose.what')}</p>
        <ForGood />
        <DraftActions onDiscard={discard} />
      </form>
    </section>
  );
}

interface ChoiceProps {
  readonly list: PublicationList;
  readonly written: WrittenPost;
  readonly change: (changed: Partial<WrittenPost>) => void;
}

function LanguageField({ list, written, change }: ChoiceProps) {
  return (
    <Field label={say('posts.language')}>
      {(props) => (
        <select
          {...props}
          class="input"
          value={written.language ?? ''}
          onChange={({ currentTarget }) => change({ language: currentTarget.value || null })}
        >
          {list.languages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {LANGUAGES.find((language) => language.tag === tag)?.name ?? tag}
            </option>
          ))}
          <option value="">{say('posts.language.other')}</option>
        </select>
      )}
    </Field>
  );
}

function AboutField({ list, written: { about }, change }: ChoiceProps) {
  const pages = list.items.filter(
    ({ kind, id, shown }) => shown !== null || (kind === about?.kind && id === about.id),
  );
  return (
    <Field label={say('posts.about')}>
      {(props) => (
        <select
          {...props}
          class="input"
          value={about === null ? '' : `${about.kind}/${about.id}`}
          onChange={({ currentTarget }) => {
            const chosen = pages.find(({ kind, id }) => `${kind}/${id}` === currentTarget.value);
            change({ about: chosen === undefined ? null : { kind: chosen.kind, id: chosen.id } });
          }}
        >
          <option value="">{say('posts.about.none')}</option>
          {pages.map((item) => (
            <option key={`${item.kind}/${item.id}`} value={`${item.kind}/${item.id}`}>
              {`${say(`publications.kind.${item.kind}`)}: ${titleOf(item)}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function sayFault(fault: PostFault): { problem: string; advice: string } {
  switch (fault.kind) {
    case 'empty':
    case 'gone':
      return { problem: say(`posts.fault.${fault.kind}`), advice: '' };
    case 'hidden':
      return { problem: say('posts.fault.hidden'), advice: say('posts.fault.hidden.next') };
    case 'too-long': {
      const { length, most } = fault;
      return {
        problem: say('posts.fault.too-long', { length }),
        advice: say('posts.fault.too-long.next', { most }),
      };
    }
    case 'person':
    case 'word':
    case 'address': {
      const { kind, found } = fault;
      return { problem: say(`posts.fault.${kind}`, { found }), advice: say(`posts.fault.${kind}.next`) };
    }
  }
}
