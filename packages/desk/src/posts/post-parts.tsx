import { say } from '../messages/say.ts';

/** The very words that are signed, as text: whatever is in them, nothing of it is a link here. */
export function PostWords({ words, language }: { words: string; language: string | null }) {
  return (
    <blockquote class="post-words written" dir="auto" lang={language ?? undefined}>
      {words}
    </blockquote>
  );
}

/** What nobody may find out afterwards. */
export function ForGood() {
  return (
    <div class="notice attention">
      <p class="headline">{say('posts.for-good')}</p>
      <p>{say('posts.for-good.what')}</p>
    </div>
  );
}
