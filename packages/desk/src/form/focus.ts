import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

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
