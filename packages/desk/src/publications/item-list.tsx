import {
  type PostList,
  PUBLICATION_KINDS,
  type PublicationKind,
  type PublicationList,
  type PublicationName,
} from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say, spokenLanguage } from '../messages/say.ts';
import { PostRows, PostsSection } from '../posts/posts-section.tsx';
import type { EditorPlace } from './editor-place.ts';
import { WhatCame } from './what-came.tsx';

type Item = PublicationList['items'][number];

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** Everything there is: first what waits for a second editor, then all by kind. */
export function ItemList({
  list,
  posts,
  place,
  onOpen,
  onBegin,
  onOpenPost,
  onBeginPost,
}: {
  list: PublicationList;
  posts: PostList['posts'];
  place: EditorPlace;
  onOpenPost: (id: string) => void;
  onBeginPost: () => void;
  onOpen: (name: PublicationName) => void;
  onBegin: (name: PublicationName) => void;
}) {
  const proposed = list.items.filter(({ working }) => working?.state === 'proposed');
  const waiting = posts.filter(({ state }) => state === 'proposed' || state === 'agreed');
  const rows = { place, onOpen };
  return (
    <>
      <section>
        <h1>{say('bar.publications')}</h1>
        <p class="quiet">{say('publications.what')}</p>
        {list.signing === 'waiting' && <Unsigned />}
      </section>
      <section>
        <h2>{say('publications.to-look-at')}</h2>
        {proposed.length + waiting.length === 0 && <p>{say('publications.to-look-at.none')}</p>}
        <Rows {...rows} items={proposed} />
        <PostRows posts={waiting} place={place} onOpen={onOpenPost} />
      </section>
      {PUBLICATION_KINDS.map((kind) => (
        <section key={kind}>
          <h2>{say(`publications.kinds.${kind}`)}</h2>
          {!list.items.some((item) => item.kind === kind) && <p>{say('publications.kinds.none')}</p>}
          <Rows {...rows} items={list.items.filter((item) => item.kind === kind)} />
        </section>
      ))}
      <PostsSection {...{ posts, place }} onOpen={onOpenPost} onBegin={onBeginPost} />
      <NewItem taken={list.items} onBegin={onBegin} />
      <WhatCame place={place} />
    </>
  );
}

/** The site is not what the programme key last said that it is, and whoever verifies it finds that out. */
export function Unsigned() {
  return (
    <div class="notice attention" role="status">
      <p class="headline">{say('publications.unsigned')}</p>
      <p>{say('publications.unsigned.what')}</p>
    </div>
  );
}

function Rows({
  items,
  place,
  onOpen,
}: {
  items: readonly Item[];
  place: EditorPlace;
  onOpen: (name: PublicationName) => void;
}) {
  return (
    <ul class="action-rows">
      {items.map((item) => (
        <li key={`${item.kind}/${item.id}`}>
          <div>
            <p>
              <strong dir="auto">{titleOf(item)}</strong>
            </p>
            <p class="quiet">{standing(item, place).join(' · ')}</p>
          </div>
          <Button onPress={() => onOpen({ kind: item.kind, id: item.id })}>
            {say('publications.open')}
            <span class="unseen"> {titleOf(item)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** In the reader's language where there is one. */
export function titleOf({ titles, id }: Pick<Item, 'titles' | 'id'>): string {
  return titles[spokenLanguage().tag] ?? titles.en ?? Object.values(titles)[0] ?? id;
}

function standing({ shown, working, coming }: Item, { session }: EditorPlace): string[] {
  return [
    shown === null ? say('publications.not-shown') : say('publications.shown'),
    ...(coming?.startsOn ? [say('publications.coming', { day: longDay(coming.startsOn) })] : []),
    ...(working?.state === 'draft' ? [say('publications.draft')] : []),
    ...(working?.state === 'proposed' ? [proposedBy(working.proposedBy, session.account)] : []),
  ];
}

function proposedBy(account: string | null, own: string): string {
  return account === own
    ? say('publications.proposed.own')
    : say('publications.proposed', { account: account ?? '' });
}

function NewItem({ taken, onBegin }: { taken: readonly Item[]; onBegin: (name: PublicationName) => void }) {
  const [kind, setKind] = useState<PublicationKind>('advisory');
  const [id, setId] = useState('');
  const [isTried, setTried] = useState(false);
  const isTaken = taken.some((item) => item.kind === kind && item.id === id);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (ID.test(id) && !isTaken) onBegin({ kind, id });
  };
  const wrong = () => {
    if (!isTried) return null;
    if (isTaken) return say('publications.new.id.taken');
    return ID.test(id) ? null : say('publications.new.id.wrong');
  };
  return (
    <section>
      <h2>{say('publications.new')}</h2>
      <form onSubmit={submit} noValidate>
        <Field label={say('publications.new.kind')}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={kind}
              onChange={({ currentTarget }) => setKind(currentTarget.value as PublicationKind)}
            >
              {PUBLICATION_KINDS.map((each) => (
                <option key={each} value={each}>
                  {say(`publications.kind.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('publications.new.id')} hint={say('publications.new.id.hint')} error={wrong()}>
          {(field) => (
            <input
              {...field}
              class="input"
              dir="ltr"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              maxLength={64}
              value={id}
              onInput={({ currentTarget }) => setId(currentTarget.value.trim().toLowerCase())}
            />
          )}
        </Field>
        <div class="actions">
          <Button type="submit">{say('publications.new.begin')}</Button>
        </div>
      </form>
    </section>
  );
}
