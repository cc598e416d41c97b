/** A section's rows, for the keyboard: by their keys, whether they are in the page at the moment or not. */
export interface FocusableRows {
  readonly keys: readonly string[];
  focus(index: number): void;
}

/** Walks through the rows of a list that has more of them than the page holds. */
export interface RowFocus {
  /** Filled by the sections that are open; `order` says how they follow each other. */
  readonly sections: Map<string, FocusableRows>;
  order: readonly string[];
  readonly move: (step: 1 | -1) => void;
  readonly toFirst: () => void;
  readonly toLast: () => void;
  /** Focuses a row wherever it is. */
  readonly toKey: (key: string) => void;
}

/** @param from the key of the row to begin from: the one that has the focus, or the chosen one. */
export function createRowFocus(from: () => string | null): RowFocus {
  const sections = new Map<string, FocusableRows>();
  const inOrder = () => focus.order.flatMap((id) => sections.get(id) ?? []);
  const focus: RowFocus = {
    sections,
    order: [],
    move(step) {
      const all = inOrder();
      const place = placeOf(all, from());
      if (place === null) return step === 1 ? focus.toFirst() : focus.toLast();
      const next = stepFrom(all, place, step);
      all[next.section]?.focus(next.index);
    },
    toFirst: () =>
      inOrder()
        .find(({ keys }) => keys.length > 0)
        ?.focus(0),
    toLast() {
      const last = inOrder().findLast(({ keys }) => keys.length > 0);
      last?.focus(last.keys.length - 1);
    },
    toKey(key) {
      const place = placeOf(inOrder(), key);
      if (place !== null) inOrder()[place.section]?.focus(place.index);
    },
  };
  return focus;
}

interface Place {
  readonly section: number;
  readonly index: number;
}

function placeOf(all: readonly FocusableRows[], key: string | null): Place | null {
  if (key === null) return null;
  for (const [section, { keys }] of all.entries()) {
    const index = keys.indexOf(key);
    if (index >= 0) return { section, index };
  }
  return null;
}

/** The next place that has a row; the same one at either end. */
function stepFrom(all: readonly FocusableRows[], place: Place, step: 1 | -1): Place {
  const index = place.index + step;
  if (index >= 0 && index < (all[place.section]?.keys.length ?? 0)) return { ...place, index };
  for (let section = place.section + step; section >= 0 && section < all.length; section += step) {
    const count = all[section]?.keys.length ?? 0;
    if (count > 0) return { section, index: step === 1 ? 0 : count - 1 };
  }
  return place;
}
