/** A path of this site to go to after signing in; `/` for anything that could lead elsewhere. */
export function localPath(path: string | undefined): string {
  // No scheme-relative "//", no backslash (browsers read it as a slash), no control characters.
  const local =
    path !== undefined && path.length <= 2000 && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path);
  return local ? path : '/';
}
