export * from './accounts.ts';
export * from './acts.ts';
export * from './audits.ts';
export * from './awards.ts';
export * from './cases.ts';
export {
  type Check,
  type CheckDetails,
  type CheckDone,
  type CheckDraw,
  type CheckedCase,
  checkDetailsSchema,
  checkDoneSchema,
  checkDrawSchema,
  checkedCaseSchema,
  checkSchema,
  type DrawCheck,
  drawCheckSchema,
} from './checks.ts';
export * from './clusters.ts';
export {
  CASE_STATES,
  type CaseState,
  type Finish,
  type Finished,
  finishedSchema,
  finishSchema,
  type HandOver,
  handedOverSchema,
  handOverSchema,
  type LifeSafety,
  lifeSafetySchema,
  type Review,
  reviewedSchema,
  reviewSchema,
  type Vet,
  vetSchema,
} from './decisions.ts';
export * from './demands.ts';
export * from './desks.ts';
export * from './guardians.ts';
export {
  type AdvisoryList,
  type AdvisoryMeasures,
  advisoryListSchema,
  type FinishFigures,
  type Measures,
  measuresSchema,
} from './measures.ts';
export * from './members.ts';
export * from './move.ts';
export * from './notices.ts';
export {
  type OrderDetails,
  type OrderDone,
  type OrderList,
  orderDetailsSchema,
  orderDoneSchema,
  orderListSchema,
} from './orders.ts';
export * from './oversight.ts';
export * from './posts.ts';
export * from './problems.ts';
export * from './programme-accounts.ts';
export * from './public-notes.ts';
export * from './publications.ts';
export * from './recovery.ts';
export * from './redemption.ts';
export * from './redress.ts';
export * from './scrub.ts';
