export { enqueueClosed, publishAct } from './outbox.ts';
