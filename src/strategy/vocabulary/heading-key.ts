const plain = /^[\x20-\x7e]*$/;

/** A heading's name as names are compared: without case, diacritics and punctuation. */
export function headingKey(name: string): string {
  // Nearly all names are plain letters; a vocabulary holds a quarter of a million of them.
  if (plain.test(name))
    return name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
