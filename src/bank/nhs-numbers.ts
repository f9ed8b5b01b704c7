/** Where in a text something stands that has the form of an NHS number. */
export interface NhsNumber {
  readonly start: number;
  readonly end: number;
}

/** The check digit of the NHS Data Dictionary: weights 10 to 2, modulus 11; a remainder that needs 10 is never issued. */
function passesModulus11(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Ten digits, plain or as 3-3-4, whose check digit is right: a patient's number has no place in a strategy. */
export function findNhsNumbers(text: string): NhsNumber[] {
  const found: NhsNumber[] = [];
  for (const match of text.matchAll(/(?<!\d)\d{3}([ -]?)\d{3}\1\d{4}(?!\d)/g)) {
    const digits = match[0].replace(/\D/g, '');
    // Hit counts and identifiers hold ten digits too, rarely with the right check digit; all the same digit is a filler.
    if (passesModulus11(digits) && new Set(digits).size > 1) {
      found.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}
