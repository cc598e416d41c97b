import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../messages/say.ts';

/** The head of a sheet that lies over the list: the way back, and what it is. Focus goes to it when it opens. */
export function SheetHead({
  title,
  children,
  onClose,
}: {
  title: string;
  children: ComponentChildren;
  onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section>
      <p>
        <button type="button" class="button plain" onClick={onClose}>
          {say('publications.back')}
        </button>
      </p>
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h1>
      <p class="quiet">{children}</p>
    </section>
  );
}
