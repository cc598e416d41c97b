import { useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { DecideForm } from '../publications/decide-form.tsx';
import { ActList } from '../publications/history.tsx';
import { SheetHead } from '../publications/sheet-head.tsx';
import { PostDraft } from './post-draft.tsx';
import { PostWords } from './post-parts.tsx';
import type { PostSheetProps } from './post-sheet-props.ts';
import { beginningOf } from './posts-section.tsx';
import { SignedPost } from './signed-post.tsx';
import { WaitingPost } from './waiting-post.tsx';

/** One post: what is being written, what waits, or what is signed, and who did what. */
export function PostSheet(props: PostSheetProps) {
  const { post, onClose } = props;
  return (
    <>
      <SheetHead title={post.state === 'draft' ? say('posts.begin') : beginningOf(post)} onClose={onClose}>
        {say('posts.title')}
      </SheetHead>
      {post.state === 'draft' && <PostDraft key={post.revision} {...props} />}
      {post.state === 'proposed' && <Proposed {...props} />}
      {post.state === 'agreed' && <WaitingPost {...props} />}
      {post.state === 'signed' && <SignedPost {...props} />}
      {post.state === 'dropped' && <Dropped post={post} />}
      <section>
        <h2>{say('publications.history')}</h2>
        <ActList
          acts={post.acts.map(({ act, name, day, reason }) => ({
            reason,
            said: say(`posts.act.${act}`, { name, day: longDay(day) }),
          }))}
        />
      </section>
    </>
  );
}

/** A post that waits for a second editor: for whoever is not its proposer, both answers, equal in weight. */
function Proposed({ place, post, onChanged }: PostSheetProps) {
  const { api } = place.around;
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const isOwn = post.proposedBy === place.session.account;
  const name = post.acts.findLast(({ act }) => act === 'proposed')?.name ?? post.proposedBy ?? '';
  const takeBack = () =>
    api.takePostBack(post.id, post).then(
      () => onChanged(say('posts.said.taken-back')),
      (error: unknown) => setProblem(codeOf(error)),
    );
  return (
    <section>
      <p class="notice attention">
        {isOwn ? say('posts.proposed.own.long') : say('posts.proposed.long', { name })}
      </p>
      {problem && <ProblemNotice code={problem} />}
      <h2>{say('posts.words')}</h2>
      <PostWords {...post} />
      {isOwn && (
        <div class="actions">
          <Button onPress={() => void takeBack()}>{say('publications.take-back')}</Button>
        </div>
      )}
      {!isOwn && (
        <DecideForm
          proposal={{
            title: say('posts.decide'),
            look: say(post.isKeyHere ? 'posts.decide.look' : 'posts.decide.elsewhere'),
            yes: { result: 'agreed', label: say('posts.agree') },
          }}
          onDecide={(result, reason) => api.decidePost(post.id, { revision: post.revision, result, reason })}
          onDecided={(result) => onChanged(say(`posts.said.${result}`))}
        />
      )}
    </section>
  );
}

function Dropped({ post }: Pick<PostSheetProps, 'post'>) {
  return (
    <section>
      <p class="notice">{say('posts.drop.what')}</p>
      <PostWords {...post} />
    </section>
  );
}
