/** From least to most. Each may do what those before it may. */
const rank = { contributor: 1, editor: 2, administrator: 3 } as const;

export type Role = keyof typeof rank;

export const roleNames = Object.keys(rank) as readonly Role[];

/** Someone who can sign in. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** Whether `person` has the role or a higher one. A visitor has none. */
export function mayActAs(person: Person | null, role: Role): boolean {
  return person !== null && rank[person.role] >= rank[role];
}
