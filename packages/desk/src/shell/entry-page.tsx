import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { LanguageChoice } from '../messages/language-choice.tsx';
import { say } from '../messages/say.ts';
import { Mark } from './mark.tsx';

/** The page around everything that comes before the desk: one column, one thing to do. */
export function EntryPage({ title, children }: { title: string; children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} · ${say('desk')}`;
  }, [title]);
  return (
    <div class="entry">
      <header>
        <Mark />
        <span>{say('desk')}</span>
        <LanguageChoice />
      </header>
      <main>{children}</main>
      <footer>
        <p>{say('entry.keys-stay')}</p>
      </footer>
    </div>
  );
}
