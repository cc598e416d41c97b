import type { PostList } from '@bellbuoy/protocol';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { EditorPlace } from '../publications/editor-place.ts';

type Post = PostList['posts'][number];

/** What is posted elsewhere in the programme's name, and what is still to be. */
export function PostsSection({
  posts,
  place,
  onOpen,
  onBegin,
}: {
  posts: readonly Post[];
  place: EditorPlace;
  onOpen: (id: string) => void;
  onBegin: () => void;
}) {
  return (
    <section>
      <h2>{say('posts.title')}</h2>
      <p class="quiet">{say('posts.what')}</p>
      {posts.length === 0 && <p>{say('posts.none')}</p>}
      <PostRows {...{ posts, place, onOpen }} />
      <div class="actions">
        <Button onPress={onBegin}>{say('posts.begin')}</Button>
      </div>
    </section>
  );
}

export function PostRows({
  posts,
  place,
  onOpen,
}: {
  posts: readonly Post[];
  place: EditorPlace;
  onOpen: (id: string) => void;
}) {
  return (
    <ul class="action-rows">
      {posts.map((post) => (
        <li key={post.id}>
          <div>
            <p dir="auto">
              <strong lang={post.language ?? undefined}>{beginningOf(post)}</strong>
            </p>
            <p class="quiet">
              {standing(post, place)} · {longDay(post.day)}
            </p>
          </div>
          <Button onPress={() => onOpen(post.id)}>
            {say('publications.open')}
            <span class="unseen"> {beginningOf(post)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** By these words editors know a post. */
const SHOWN_CHARACTERS = 90;

export function beginningOf({ text }: Pick<Post, 'text'>): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')];
  if (characters.length === 0) return say('posts.empty');
  const shown = characters.slice(0, SHOWN_CHARACTERS).join('');
  return characters.length > SHOWN_CHARACTERS ? `${shown.trimEnd()} …` : shown;
}

function standing({ state, proposedBy }: Post, { session }: EditorPlace): string {
  if (state !== 'proposed') return say(`posts.${state}`);
  return proposedBy === session.account
    ? say('posts.proposed.own')
    : say('posts.proposed', { account: proposedBy ?? '' });
}
