import { isIP } from 'node:net';

/** Whether an address is this machine's own: 127.0.0.0/8, ::1, or a name under localhost (RFC 6761 §6.3). */
export function isLoopback({ hostname }: URL): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]') return true;
  return isIP(hostname) === 4 && hostname.startsWith('127.');
}
