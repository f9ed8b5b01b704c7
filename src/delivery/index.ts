export { approveIssue } from './approve.js';
export type { Sender } from './confirmation-message.js';
export { decideDoubt } from './doubts.js';
export { sendDueMessages, type SendOptions, type SendReport } from './send.js';
export { countSends, type Doubt, listDoubts, type SendStatus } from './send-queries.js';
export { confirmSubscription, findConfirmation, requestSubscription } from './subscribe.js';
export { countReaders, type Subscription } from './subscription-queries.js';
export { findUnsubscribe, unsubscribe } from './unsubscribe.js';
