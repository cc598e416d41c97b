import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Takes the focus when what had it is gone: somebody who uses the keyboard or hears the page then goes on where something new is,
 * not at the top of the page. Leaves it alone where it is still somewhere.
 */
export function useLostFocus<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  return place;
}

type Find<E extends HTMLElement> = (place: E) => HTMLElement | null | undefined;

/**
 * Moves the focus within a place to something that is drawn together with what changes just now. It moves in the drawing's own
 * turn: a moment later it would be taken from where somebody who is quicker has gone meanwhile.
 */
export function useMoveFocus<E extends HTMLElement>(): {
  readonly place: RefObject<E | null>;
  readonly moveTo: (find: Find<E>) => void;
} {
  const place = useRef<E>(null);
  const [wanted, setWanted] = useState<{ readonly find: Find<E> } | null>(null);
  useLayoutEffect(() => {
    if (wanted !== null && place.current !== null) wanted.find(place.current)?.focus();
  }, [wanted]);
  return { place, moveTo: (find) => setWanted({ find }) };
}
