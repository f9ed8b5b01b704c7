/**
 * The slot that stands for the reader's own unsubscribe address in the frozen bytes. Its signs are private-use
 * characters, which `cleanText` takes out of everything that a feed or an editor wrote: no text can forge it.
 */
export const unsubscribeSlot = '\uf8f0unsubscribe\uf8f1';

/** Puts a reader's own address into the frozen HTML and text. The address must need no escaping. */
export function personalise(
  frozen: { readonly html: string; readonly text: string },
  unsubscribeLink: string,
): { html: string; text: string } {
  if (/[\s"'<>&]/.test(unsubscribeLink))
    throw new Error('The unsubscribe address holds a sign that needs escaping');
  return {
    html: frozen.html.replaceAll(unsubscribeSlot, unsubscribeLink),
    text: frozen.text.replaceAll(unsubscribeSlot, unsubscribeLink),
  };
}
