import {
  encodeB64,
  type PostAnswer,
  type PostList,
  type PublicationAnswer,
  type PublicationList,
  type PublicationName,
  randomBytes,
} from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { say, spokenLanguage } from '../messages/say.ts';
import { PostSheet } from '../posts/post-sheet.tsx';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { EditorPlace } from './editor-place.ts';
import { ItemList } from './item-list.tsx';
import { ItemSheet } from './item-sheet.tsx';
import { newSource } from './new-source.ts';

const POST_ID_BYTES = 16;

/** What the programme teaches and tells: lessons, advisories and campaigns. Nothing of any report is ever here. */
export function PublicationsView({ place }: { place: EditorPlace }) {
  const { api } = place.around;
  const [list, setList] = useState<PublicationList | null>(null);
  const [posts, setPosts] = useState<PostList['posts']>([]);
  const [item, setItem] = useState<PublicationAnswer | null>(null);
  const [post, setPost] = useState<PostAnswer | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const explain = (error: unknown) => setProblem(codeOf(error));
  const refresh = () =>
    Promise.all([api.publications(), api.posts()]).then(([items, written]) => {
      setPosts(written.posts);
      setList(items);
    }, explain);
  useEffect(() => void refresh(), []);
  const open = async (name: PublicationName) => {
    setProblem(null);
    await api.publication(name).then(setItem, explain);
  };
  const begin = async (name: PublicationName) => {
    setProblem(null);
    const draft = { revision: 0, ...newSource(name.kind, list?.languages ?? [], place.around.today()) };
    await api.saveDraft(name, draft).then(() => open(name), explain);
  };
  const openPost = async (id: string) => {
    setProblem(null);
    await api.post(id).then(setPost, explain);
  };
  const beginPost = async () => {
    setProblem(null);
    const { tag } = spokenLanguage();
    const language = list?.languages.includes(tag) === true ? tag : null;
    const id = encodeB64(randomBytes(POST_ID_BYTES));
    await api
      .savePost(id, { revision: 0, text: '', language, about: null })
      .then(() => openPost(id), explain);
  };
  const isList = item === null && post === null;
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class={item === null ? 'page-body' : 'page-body publication'}>
        {problem && <ProblemNotice code={problem} />}
        {isList && list !== null && (
          <ItemList
            {...{ list, posts, place }}
            onOpen={(name) => void open(name)}
            onBegin={(name) => void begin(name)}
            onOpenPost={(id) => void openPost(id)}
            onBeginPost={() => void beginPost()}
          />
        )}
        {item !== null && list !== null && (
          <ItemSheet
            key={`${item.kind}/${item.id}`}
            {...{ place, item, languages: list.languages, signing: list.signing }}
            onChanged={async (said) => {
              place.onSaid(said);
              await Promise.all([open(item), refresh()]);
            }}
            onGone={async (said) => {
              place.onSaid(said);
              setItem(null);
              await refresh();
            }}
            onClose={() => {
              setItem(null);
              void refresh();
            }}
          />
        )}
        {post !== null && list !== null && (
          <PostSheet
            key={post.id}
            {...{ place, post, list }}
            onChanged={async (said) => {
              place.onSaid(said);
              await openPost(post.id);
            }}
            onGone={async (said) => {
              place.onSaid(said);
              setPost(null);
              await refresh();
            }}
            onClose={() => {
              setPost(null);
              void refresh();
            }}
          />
        )}
        {list === null && problem === null && <p role="status">{say('publications.loading')}</p>}
      </div>
    </main>
  );
}
