import type { AuditCount, FigureCell } from '@bellbuoy/protocol/figures';

/** A cell of a month: what it had, and what of that is shown. */
export type CountedCell = AuditCount & FigureCell;
