const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'no space is left on the device',
  ENAMETOOLONG: 'the name is too long',
  EADDRINUSE: 'the port is in use',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'the host name cannot be resolved',
  EAI_AGAIN: 'the host name cannot be resolved',
};

/** The `code` of a Node system error such as `ENOENT`, or undefined when the value is none. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A short sentence for an error of the operating system; the error's own message when its code is not a usual one. */
export function describeSystemError(error: unknown): string {
  const code = systemErrorCode(error);
  const sentence = code === undefined ? undefined : sentences[code];
  if (sentence !== undefined) return sentence;
  return error instanceof Error ? error.message : String(error);
}
