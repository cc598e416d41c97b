import { useLayoutEffect, useRef } from 'preact/hooks';
import { languageName } from '../cases/language-name.ts';
import { Modal } from '../keyboard/modal.tsx';
import { say } from '../messages/say.ts';
import type { OfferedReply } from './read-replies.ts';

/** All replies to begin with, each as its reporter would read it and as its reader does. */
export function ReplyChooser({
  offered,
  onChoose,
  onClose,
}: {
  offered: readonly OfferedReply[];
  onChoose: (reply: OfferedReply) => void;
  onClose: () => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
  };
  return (
    <Modal kind="replies" label={say('replies.title')} onClose={onClose}>
      <div class="inner" onKeyDown={move}>
        <h2>{say('replies.title')}</h2>
        <p class="quiet">{say('replies.what', { language: languageName(offered[0]?.locale ?? 'en') })}</p>
        <ul ref={list}>
          {offered.map((reply) => (
            <li key={reply.id}>
              <button type="button" onClick={() => onChoose(reply)}>
                <strong>{reply.title}</strong>
                <span class="written" dir="auto" lang={reply.locale}>
                  {reply.text}
                </span>
                {reply.meaning !== null && (
                  <span class="written quiet" dir="auto" lang={reply.meaningLocale}>
                    {reply.meaning}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
        <div class="actions">
          <button type="button" class="button" onClick={onClose}>
            {say('cancel')}
          </button>
        </div>
      </div>
    </Modal>
  );
}
