export * from './accounts.js';
export * from './bank.js';
export * from './bulletins.js';
export * from './delivery.js';
export * from './evidence.js';
export * from './feeds.js';
export * from './settings.js';
