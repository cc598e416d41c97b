export * from './audit-package.ts';
export * from './count-acts.ts';
export * from './crowd.ts';
export * from './explain-leaves.ts';
export * from './figures.ts';
export * from './release.ts';
export * from './verify-transparency.ts';
export type { VoucherCount } from './voucher-figures.ts';
