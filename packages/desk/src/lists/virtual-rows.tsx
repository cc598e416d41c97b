import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FocusableRows } from './row-focus.ts';

/** Every row has this height, whatever it says and however narrow the list is; list.css has the same. */
export const ROW_PX = 40;
/** Rows kept beyond both edges, so that scrolling and walking by keys find them there. */
const BEYOND = 12;

/** Rows from `from` up to but not including `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A list of any length, of which only the rows near what is in view are in the page. Each says which one of how many it is. A row
 * that has the focus stays, however far somebody scrolls away from it.
 */
export function VirtualRows({
  keys,
  pane,
  sections,
  section,
  children,
}: {
  /** What tells each row from the others, in their order. */
  keys: readonly string[];
  /** The element that scrolls. */
  pane: RefObject<HTMLElement | null>;
  /** Where the keyboard finds this list's rows. */
  sections: Map<string, FocusableRows>;
  section: string;
  children: (index: number) => ComponentChildren;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [span, setSpan] = useState<Span>({ from: 0, to: Math.min(keys.length, 3 * BEYOND) });
  const [held, setHeld] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const look = () => {
    const { current: box } = pane;
    const { current: rows } = list;
    if (box === null || rows === null) return;
    const next = spanInView(box.scrollTop - rows.offsetTop, box.clientHeight, keys.length);
    setSpan((now) => (now.from === next.from && now.to === next.to ? now : next));
  };

  // What stands above may have grown or gone since.
  useLayoutEffect(look);
  useEffect(() => {
    const { current: box } = pane;
    if (box === null) return undefined;
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', look);
    };
  });
  const focusWanted = () => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-key="${wanted.current}"] a`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };
  useLayoutEffect(() => {
    sections.set(section, {
      keys,
      // At once where the row is in the page: the one that is held already would not be drawn again.
      focus(index) {
        wanted.current = keys[index] ?? null;
        setHeld(wanted.current);
        focusWanted();
      },
    });
    return () => void sections.delete(section);
  });
  useLayoutEffect(focusWanted);

  const heldAt = useMemo(() => (held === null ? -1 : keys.indexOf(held)), [held, keys]);
  return (
    <ul
      class="rows"
      ref={list}
      style={{ height: `${keys.length * ROW_PX}px` }}
      onFocusIn={({ target }) => setHeld(keyOf(target))}
    >
      {indexesOf(span, heldAt, keys.length).map((index) => (
        <li
          key={keys[index]}
          data-key={keys[index]}
          aria-setsize={keys.length}
          aria-posinset={index + 1}
          style={{ top: `${index * ROW_PX}px` }}
        >
          {children(index)}
        </li>
      ))}
    </ul>
  );
}

/** The rows to keep in the page. @param scrolled how far the top of the view is below the top of the rows, in pixels. */
export function spanInView(scrolled: number, height: number, count: number): Span {
  const first = Math.floor(scrolled / ROW_PX) - BEYOND;
  const last = Math.ceil((scrolled + height) / ROW_PX) + BEYOND;
  const from = Math.min(Math.max(first, 0), count);
  return { from, to: Math.max(from, Math.min(last, count)) };
}

/** The rows of a span and one more that is held, in order. */
export function indexesOf({ from, to }: Span, held: number, count: number): number[] {
  const end = Math.min(to, count);
  const inView = Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
  if (held < 0 || (held >= from && held < end)) return inView;
  return held < from ? [held, ...inView] : [...inView, held];
}

function keyOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('li')?.dataset['key'] ?? null) : null;
}
