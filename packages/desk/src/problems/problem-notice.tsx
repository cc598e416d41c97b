import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../messages/catalogue.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from './desk-error.ts';
import { problemWords } from './problem-words.ts';

/** What happened, what was kept, what to do next. Takes the focus, so that nobody misses it. */
export function ProblemNotice({ code, kept }: { code: DeskErrorCode; kept?: MessageKey | undefined }) {
  const notice = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => notice.current?.focus(), [code]);
  const [what, next] = problemWords(code);
  return (
    <div class="notice problem" role="alert" tabIndex={-1} ref={notice}>
      <p class="headline">{what}</p>
      {kept && <p>{say(kept as 'kept.your-text')}</p>}
      <p>{next}</p>
    </div>
  );
}
