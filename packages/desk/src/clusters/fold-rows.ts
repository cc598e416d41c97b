import { isOpenRow, type ListRow, type OpenRow } from '../lists/list-rows.ts';

/** Rows of a section with those of one cluster folded under the first of them. */
export interface FoldedRows {
  readonly rows: readonly ListRow[];
  /** How many more a row stands for, by its id. */
  readonly folded: ReadonlyMap<string, number>;
}

/** Folds a section's rows. A cluster stands where the first of its cases stands by itself: folding puts nothing further up. */
export function foldRows(rows: readonly ListRow[]): FoldedRows {
  const heads = new Map<string, string>();
  const folded = new Map<string, number>();
  const shown = rows.filter((row) => {
    const cluster = isOpenRow(row) ? row.cluster : null;
    if (cluster === null) return true;
    const head = heads.get(cluster);
    if (head === undefined) heads.set(cluster, row.id);
    else folded.set(head, (folded.get(head) ?? 0) + 1);
    return head === undefined;
  });
  return { rows: shown, folded };
}

/** The cases that a case is folded with, itself among them; none when it stands alone. */
export function clusterOf(rows: readonly ListRow[], id: string): OpenRow[] {
  const open = rows.filter(isOpenRow);
  const cluster = open.find((row) => row.id === id)?.cluster ?? null;
  return cluster === null ? [] : open.filter((row) => row.cluster === cluster);
}

/** What a fold changes, and what takes it back: for each case the cluster that it is in. */
export interface FoldPlan {
  readonly after: Readonly<Record<string, string | null>>;
  readonly before: Readonly<Record<string, string | null>>;
}

/** Puts cases together, with all that they were folded with. @param fresh the id of a cluster where none of them is in one. */
export function planFold(rows: readonly ListRow[], ids: readonly string[], fresh: string): FoldPlan {
  const wanted = new Set(ids.flatMap((id) => [id, ...clusterOf(rows, id).map((row) => row.id)]));
  const members = rows.filter(isOpenRow).filter(({ id }) => wanted.has(id));
  const cluster = members.find((row) => row.cluster !== null)?.cluster ?? fresh;
  return planOf(members, () => cluster);
}

/** Takes cases out of their clusters. The one that would be left alone in a cluster comes along, so that it can be put back. */
export function planUnfold(rows: readonly ListRow[], ids: readonly string[]): FoldPlan {
  const touched = new Set(ids.flatMap((id) => clusterOf(rows, id).map((row) => row.id)));
  const members = rows.filter(isOpenRow).filter(({ id }) => touched.has(id));
  return planOf(members, (row) => {
    const left = members.filter(({ id, cluster }) => cluster === row.cluster && !ids.includes(id));
    return ids.includes(row.id) || left.length < 2 ? null : row.cluster;
  });
}

function planOf(members: readonly OpenRow[], clusterOfRow: (row: OpenRow) => string | null): FoldPlan {
  return {
    after: Object.fromEntries(members.map((row) => [row.id, clusterOfRow(row)])),
    before: Object.fromEntries(members.map((row) => [row.id, row.cluster])),
  };
}
