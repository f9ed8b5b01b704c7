import { addPerson, listPeople, type Person, type Role } from '../accounts/index.js';
import type { Database } from '../db/index.js';

/** One for each role. The addresses are of a domain that can never be real (RFC 2606). */
export const samplePeople: readonly { name: string; email: string; role: Role }[] = [
  { name: 'Cara Contributor', email: 'cara@library.example', role: 'contributor' },
  { name: 'Edith Editor', email: 'edith@library.example', role: 'editor' },
  { name: 'Adam Administrator', email: 'adam@library.example', role: 'administrator' },
];

/** The reader to whom the sample bulletin goes. */
export const sampleReader = 'reader@ward.example';

/** Makes the people that are not there yet; the answer is the editor. */
export async function addSamplePeople(db: Database): Promise<Person> {
  for (const person of samplePeople) await addPerson(db, person);
  const editor = (await listPeople(db)).find((person) => person.email === 'edith@library.example');
  if (!editor) throw new Error('The sample editor is not there');
  return editor;
}
