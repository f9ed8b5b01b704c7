/**
 * One plain address, lower case, or null. Quoted parts, comments, lists and line breaks are refused: they have
 * made mail go where nobody meant it to go.
 */
export function readEmailAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  if (address.length > 254) return null;
  return /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(
    address,
  )
    ? address
    : null;
}
