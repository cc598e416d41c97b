import { caseDocument } from '../export/case-document.tsx';
import { listTable } from '../export/list-table.ts';
import { saveFile } from '../export/save-file.ts';
import { isOpenRow } from '../lists/list-rows.ts';
import { titleOf } from '../lists/row-words.ts';
import { nameOf } from '../members/read-roster.ts';
import { say } from '../messages/say.ts';
import type { DeskStore } from './desk-state.ts';

/** So many rows are exported at a time. */
const MOST_ROWS = 1_000;

/** What a member can take out of the desk. Each is recorded before it is saved: what could not be recorded stays here. */
export type ExportActions = ReturnType<typeof createExportActions>;

export function createExportActions(store: DeskStore) {
  const recorded = async (cases: readonly string[], save: () => void): Promise<boolean> => {
    try {
      await store.read().seat.api.exports({ cases: [...cases] });
      save();
      store.change({ said: say('said.exported') });
      return true;
    } catch {
      return false;
    }
  };
  return {
    /** The case that is open, as one file. */
    case: async () => {
      const { reading, lists, seat } = store.read();
      if (reading.kind !== 'case') return false;
      const { opened } = reading;
      const { case: id, category } = opened.row;
      const row = lists?.rows.find((each) => each.id === id);
      const card = row !== undefined && isOpenRow(row) ? row.card : null;
      const title = card
        ? titleOf({ card, category, isMovedHere: false })
        : say(`category.${opened.report.category}`);
      const name = (account: string) => nameOf(seat.members, account);
      return recorded([id], () =>
        saveFile(`case-${seat.today()}.html`, 'text/html', caseDocument({ opened, title, nameOf: name })),
      );
    },
    /** The first cases of the list, as a table. */
    list: async () => {
      const { lists, seat } = store.read();
      const rows = lists?.rows.filter(isOpenRow).slice(0, MOST_ROWS) ?? [];
      if (rows.length === 0) return false;
      return recorded(
        rows.map(({ id }) => id),
        () => saveFile(`list-${seat.today()}.csv`, 'text/csv', listTable(rows, seat.today())),
      );
    },
  };
}
