export { listAudit, writeAudit, type AuditEntry } from './audit-queries.js';
export { readEmailAddress } from './email-address.js';
export { localPath } from './local-path.js';
export { addPerson, changeAccess, listPeople } from './people.js';
export type { ListedPerson } from './people-queries.js';
export { mayActAs, roleNames, type Person, type Role } from './person.js';
export { endSession, findSession, sessionDays } from './sessions.js';
export { createAdmin, findSignIn, linkMinutes, sendSignInLink, signIn } from './sign-in.js';
export type { SignInMailer } from './sign-in-message.js';
