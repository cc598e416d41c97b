import { qrSquares } from '@bellbuoy/content/qr';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import { addressOfPost, checkSigned, type SignatureCheck } from './check-post.ts';
import type { PostSheetProps } from './post-sheet-props.ts';

/** A signed post, once this browser has found the signature good: the words and the link, to be copied as they are. */
export function SignedPost({ place, post }: PostSheetProps) {
  const address = addressOfPost(post, post.link ?? '');
  const copied = `${post.words}\n\n${address}`;
  const [check, setCheck] = useState<SignatureCheck>({ kind: 'checking' });
  const look = () => {
    setCheck({ kind: 'checking' });
    void checkSigned(place, copied, post.words).then(setCheck);
  };
  useEffect(look, [copied]);
  if (check.kind === 'good') return <ToCopy {...{ place, post, address, copied }} day={check.day} />;
  return (
    <section>
      <div class={check.kind === 'wrong' ? 'notice problem' : 'notice'} role="status">
        <p>{say(WORDS[check.kind])}</p>
      </div>
      {check.kind === 'unknown' && (
        <div class="actions">
          <Button onPress={look}>{say('posts.check-again')}</Button>
        </div>
      )}
    </section>
  );
}

const WORDS = {
  checking: 'posts.checking',
  wrong: 'posts.not-genuine',
  unknown: 'posts.not-checked',
} as const;

function ToCopy({
  place,
  post,
  address,
  copied,
  day,
}: Pick<PostSheetProps, 'place' | 'post'> & { address: string; copied: string; day: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = (text: string) => {
    field.current?.select();
    void navigator.clipboard.writeText(text).then(
      () => place.onSaid(say('posts.copied')),
      () => {},
    );
  };
  return (
    <section>
      <p class="notice done" role="status">
        {say('posts.is-signed', { day: longDay(day) })}
      </p>
      <Field label={say('posts.copy.field')} hint={say('posts.copy.what')}>
        {(props) => (
          <textarea
            {...props}
            ref={field}
            class="input"
            rows={8}
            readOnly
            dir="auto"
            lang={post.language ?? undefined}
            value={copied}
            onFocus={() => field.current?.select()}
          />
        )}
      </Field>
      <p class="quiet">
        {say('posts.copy.count', { count: [...copied].length, words: [...post.words].length })}
      </p>
      <div class="actions">
        <Button kind="primary" onPress={() => copy(copied)}>
          {say('posts.copy')}
        </Button>
        <Button onPress={() => copy(address)}>{say('posts.copy.link')}</Button>
      </div>
      <p>
        <a href={address} target="_blank" rel="noopener noreferrer">
          {say('posts.see')}
        </a>
      </p>
      <Code address={address} />
    </section>
  );
}

/** A code of more squares than these is not read from a screen or a sheet of paper. */
const MOST_SQUARES = 130;

function Code({ address }: { address: string }) {
  const code = useMemo(() => drawCode(address), [address]);
  if (code === null) return null;
  return (
    <details class="post-code">
      <summary>{say('posts.code')}</summary>
      <p class="quiet">{say('posts.code.what')}</p>
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={say('posts.code')}>
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
    </details>
  );
}

function drawCode(address: string) {
  try {
    const code = qrSquares(address);
    return code.size > MOST_SQUARES ? null : code;
  } catch {
    return null;
  }
}
