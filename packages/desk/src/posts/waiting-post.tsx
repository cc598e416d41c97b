import { useState } from 'preact/hooks';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { ReasonForm } from '../publications/reason-form.tsx';
import { ForGood, PostWords } from './post-parts.tsx';
import type { PostSheetProps } from './post-sheet-props.ts';

const FILE = 'post.txt';

/** A post on which two have agreed, where the programme key is elsewhere: how it is signed there, and comes back. */
export function WaitingPost({ place, post, onChanged }: PostSheetProps) {
  const { api } = place.around;
  const [printed, setPrinted] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const bring = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    setProblem(null);
    if (printed.trim() === '') return;
    await api.bringSignature(post.id, { revision: post.revision, signed: printed }).then(
      () => onChanged(say('posts.said.signed')),
      (error: unknown) => setProblem(codeOf(error)),
    );
  };
  return (
    <section>
      <p class="notice attention">{say('posts.waits')}</p>
      <PostWords {...post} />
      <p>{say('posts.waits.save')}</p>
      <div class="actions">
        <Button onPress={() => saveFile(FILE, 'text/plain', `${post.words}\n`)}>
          {say('posts.save', { file: FILE })}
        </Button>
      </div>
      <p>{say('posts.waits.command')}</p>
      <pre class="command" dir="ltr" tabIndex={0}>
        {`bellbuoy post sign ${FILE} --key programme.seed --programme programme.json --site ${new URL(post.site).origin}`}
      </pre>
      <form noValidate onSubmit={(event) => void bring(event)}>
        <p>{say('posts.waits.bring')}</p>
        {problem && <ProblemNotice code={problem} kept="awards.kept" />}
        <TextField
          label={say('posts.bring.field')}
          error={isTried && printed.trim() === '' ? say('posts.bring.missing') : null}
          text={printed}
          onText={setPrinted}
        />
        <div class="actions">
          <Button type="submit" kind="primary">
            {say('posts.bring')}
          </Button>
        </div>
      </form>
      <ForGood />
      <DropForm {...{ place, post, onChanged }} />
    </section>
  );
}

/** Two agreed, and it is not to be signed after all. */
function DropForm({ place, post, onChanged }: Pick<PostSheetProps, 'place' | 'post' | 'onChanged'>) {
  const { api } = place.around;
  return (
    <ReasonForm
      open={say('posts.drop')}
      openKind="plain"
      act={say('posts.drop.now')}
      onAct={(reason) => api.dropPost(post.id, { revision: post.revision, reason })}
      onDone={() => onChanged(say('posts.said.dropped'))}
    >
      <p>{say('posts.drop.what')}</p>
    </ReasonForm>
  );
}
