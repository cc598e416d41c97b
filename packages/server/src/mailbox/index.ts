export { keepSealed, readKept } from './keep-sealed.ts';
export { deliverMessage, forgetPayload, listMessages, type Message } from './messages.ts';
export { changeReport, deskInCharge, findReport, lockReport, type Report } from './report.ts';
export { recordReportEvent } from './report-events.ts';
export { mailboxCheckRoute, mailboxRoutes, type Withdraw } from './routes.ts';
export { mailboxOf } from './token.ts';
